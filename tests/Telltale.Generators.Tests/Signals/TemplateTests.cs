using CsCheck;

namespace Telltale.Generators.Tests;

/// <summary>How messages are read, by the generator and by the runtime alike.</summary>
public class TemplateTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain", "plain")]
    [InlineData("{a}", "<a>")]
    [InlineData("{@a} {$b}", "<a> <b>")]
    [InlineData("{a,5}{b,-5:N2}{c:yyyy-MM}", "<a,5><b,-5:N2><c:yyyy-MM>")]
    [InlineData("{{a}} {{{a}}}", "{a} {<a>}")]
    [InlineData("{a", "{a")]
    [InlineData("a}", "a}")]
    [InlineData("{}", "{}")]
    [InlineData("{a,x}", "{a,x}")]
    [InlineData("{a,99999999}", "{a,99999999}")]
    public void Reads(string template, string expected) => Assert.Equal(expected, string.Concat(TemplateReader.Read(template).Select(Write)));

    [Fact]
    public void Reads_anything_and_what_it_read_the_same_again() =>
        Gen.String[Gen.Char["{}:,@$a1- "], 0, 30].Sample(static template =>
        {
            List<TemplatePiece> pieces = TemplateReader.Read(template);
            string escaped = string.Concat(pieces.Select(static p => p.Hole is null ? p.Text.Replace("{", "{{").Replace("}", "}}") : p.Text));
            Assert.Equal(pieces.Select(Write), TemplateReader.Read(escaped).Select(Write));
            Assert.All(pieces, static p => Assert.NotEqual("", p.Hole));
        });

    private static string Write(TemplatePiece piece) => piece.Hole is null ? piece.Text
        : $"<{piece.Hole}{(piece.Alignment == 0 ? "" : $",{piece.Alignment}")}{(piece.Format is null ? "" : $":{piece.Format}")}>";
}
