using System.Text;

namespace Telltale.Generators.Tests;

/// <summary>What is printed meanwhile.</summary>
internal static class ConsoleText
{
    internal static byte[] While(Action action)
    {
        TextWriter before = Console.Out;
        using StringWriter printed = new();
        Console.SetOut(TextWriter.Synchronized(printed));
        try
        {
            action();
        }
        finally
        {
            Console.SetOut(before);
        }

        return Encoding.UTF8.GetBytes(printed.ToString());
    }
}
