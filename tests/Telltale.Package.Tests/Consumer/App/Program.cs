using System.Diagnostics;
using App;
using Library;
using Telltale;

using ActivityListener listener = new()
{
    ShouldListenTo = static source => source.Name is "App" or "Library",
    Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
    ActivityStopped = static span => Console.WriteLine(
        $"{span.DisplayName} from {span.Source.Name}: {string.Join(' ', span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))}"),
};
ActivitySource.AddActivityListener(listener);

Greeter greeter = new();
greeter.Greet("hello");
Doubler.Double(21);
greeter.Wave(2);

namespace App
{
    internal static class Doubler
    {
        [Traced(Name = "App.Doubler.Double")]
        internal static int Double([Tag] int value) => value * 2;
    }
}
