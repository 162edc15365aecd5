using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Telltale.Generators.Tests;

/// <summary>A program that logs on several threads while something goes wrong around it; every line says the same.</summary>
internal static class Disturbed
{
    internal const int Threads = 4;
    internal const int Lines = 2000;

    private static readonly Lazy<Action<ILogger>> s_program = new(static () => Programs.Compile(
        $$"""
        #nullable disable
        using System; using System.ComponentModel.DataAnnotations; using Microsoft.Extensions.Compliance.Classification;
        using Microsoft.Extensions.Logging; using Telltale;
        sealed class SecretAttribute() : DataClassificationAttribute(new DataClassification("Firm", "Secret"));
        partial record Person([Sensitive] string Name, [EmailAddress] string Email, [Sensitive(DataKind.Credential)] string Key, DateTime Born);
        static partial class Signals
        {
            [LogEvent(LogLevel.Information, "{Shown} {Name} {Person} {When} {Amount:N2} {Title} {Day} {Text}"), SpanEvent, Counter("lines")]
            public static partial void Say(
                ILogger log, [Dimension] string shown, [Sensitive] string name, Person person, DateTimeOffset when, double amount, [Secret] string title,
                [Sensitive(DataKind.Location)] DateTime day, string text);
        }
        static class Program
        {
            static readonly Person s_person = new("{{Canary.Stem}}İı", "{{Canary.Stem}}@x", "{{Canary.Stem}}-key", new DateTime(2024, 2, 29, 1, 2, 3, DateTimeKind.Utc));
            public static void Run(ILogger log) => Signals.Say(
                log, "{{Canary.Shown}}", "{{Canary.Stem}}ſß", s_person, new DateTimeOffset(1, 1, 2, 3, 4, 5, TimeSpan.FromHours(5.5)), -1234567.875,
                "{{Canary.Stem}}", new DateTime({{Canary.Date}}), System.Text.Json.JsonSerializer.Serialize(s_person, RedactingJson.Options));
        }
        """,
        Programs.Name + "Disturbed"));

    /// <summary>Runs it.</summary>
    /// <param name="log">Where to.</param>
    /// <param name="disturb">What happens meanwhile, beside it and on its threads.</param>
    /// <returns>What was thrown at the callers.</returns>
    internal static List<Exception> Run(ILogger log, Action<int> disturb)
    {
        Action<ILogger> program = s_program.Value;
        ConcurrentQueue<Exception> thrown = [];
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(thread => new Thread(() =>
        {
            for (int i = 0; i < Lines; i++)
            {
                if (i % 10 == thread)
                {
                    disturb(i / 10);
                }

                try
                {
                    program(log);
                }
                catch (Exception failure)
                {
                    thrown.Enqueue(failure);
                }
            }
        }))];
        Array.ForEach(threads, static thread => thread.Start());
        for (int i = 0; Array.Exists(threads, static thread => thread.IsAlive); i++)
        {
            disturb(i);
            Thread.Yield();
        }

        return [.. thrown];
    }
}
