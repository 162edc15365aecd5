using System.Text;
using System.Text.RegularExpressions;
using CsCheck;

namespace Telltale.Generators.Tests;

/// <summary>Whatever is edited, one place after the other: what is generated is what it would be if nothing had been there before.</summary>
public partial class RandomEditTests
{
    private const int Edits = 25;

    private static readonly Gen<(int File, int Place, int Choice)[]> s_edits =
        Gen.Select(Gen.Int[0, 999], Gen.Int[0, 999], Gen.Int[0, 999]).Array[Edits];

    [Fact]
    public void Generates_after_each_edit_what_it_would_generate_anew() => s_edits.Sample(
        static edits =>
        {
            State state = new();
            EditedProgram program = new(state.Files());
            foreach ((int file, int place, int choice) in edits)
            {
                state.Edit(file, place, choice);
                program.Edit(state.Files());
            }
        },
        iter: 10,
        threads: 1,
        print: static edits => string.Join("\n", Described(edits)));

    [Fact]
    public void Generates_the_same_again_after_each_edit_and_back()
    {
        State state = new();
        EditedProgram program = new(state.Files());
        foreach ((int file, int place, int choice) in State.All)
        {
            state.Edit(file, place, choice);
            program.Edit(state.Files());
            state.Edit(file, place, 0);
            program.Edit(state.Files());
        }
    }

    private static IEnumerable<string> Described((int File, int Place, int Choice)[] edits)
    {
        State state = new();
        return edits.Select(edit => state.Edit(edit.File, edit.Place, edit.Choice));
    }

    /// <summary>What is chosen at each place, and the order of the files, of which some may be missing.</summary>
    private sealed partial class State
    {
        private static readonly (string Path, string[] Parts)[] s_files =
            [.. EditedFiles.All.Select(static file => (file.Path, Place().Split(file.Text)))];

        private readonly int[][] _choices = [.. s_files.Select(static file => new int[file.Parts.Length / 2])];
        private readonly List<int> _order = [.. Enumerable.Range(0, s_files.Length)];
        private readonly HashSet<int> _missing = [];

        /// <summary>Every choice there is but the first ones.</summary>
        internal static IEnumerable<(int File, int Place, int Choice)> All =>
            from file in Enumerable.Range(0, s_files.Length)
            from place in Enumerable.Range(0, s_files[file].Parts.Length / 2)
            from choice in Enumerable.Range(1, Choices(file, place).Length - 1)
            select (file, place, choice);

        internal (string Path, string Text)[] Files() => [.. _order.Where(file => !_missing.Contains(file)).Select(Text)];

        internal string Edit(int file, int place, int choice)
        {
            file %= s_files.Length;
            int places = _choices[file].Length;
            place %= places + 2;
            if (place < places)
            {
                string[] choices = Choices(file, place);
                _choices[file][place] = choice % choices.Length;
                return $"{s_files[file].Path}: {choices[choice % choices.Length]}";
            }

            if (place == places)
            {
                _order.Remove(file);
                _order.Insert(choice % (_order.Count + 1), file);
                return $"{s_files[file].Path} moves";
            }

            // What is missing soon comes back.
            if (!_missing.Remove(file) && _missing.Count == 0)
            {
                _missing.Add(file);
            }
            else
            {
                _missing.Clear();
            }

            return $"{s_files[file].Path} goes or comes";
        }

        private static string[] Choices(int file, int place) => s_files[file].Parts[(place * 2) + 1].Split('¦');

        private (string Path, string Text) Text(int file)
        {
            StringBuilder text = new();
            for (int i = 0; i < s_files[file].Parts.Length; i++)
            {
                text.Append(i % 2 == 0 ? s_files[file].Parts[i] : Choices(file, i / 2)[_choices[file][i / 2]]);
            }

            return (s_files[file].Path, text.ToString());
        }

        [GeneratedRegex("«([^»]*)»")]
        private static partial Regex Place();
    }
}
