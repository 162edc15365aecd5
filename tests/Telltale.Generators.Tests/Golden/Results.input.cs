using System.Threading.Tasks;
using Telltale;

namespace Shop;

public record Answer([property: Tag] int Score)
{
    internal static bool IsBad(Answer answer) => answer.Score < 0;
}

public static class Judge
{
    [Traced(ErrorWhen = nameof(IsBad))]
    [return: Tags]
    public static ValueTask<Answer> AskAsync(string question) => new(new Answer(1));

    internal static bool IsBad(Answer answer) => Answer.IsBad(answer);

    public static async Task Run() => await AskAsync("why");
}
