using Telltale.Load;

if (args is ["serve", { } edition, { } receiver, ..])
{
    await ShopHost.RunAsync(Enum.Parse<Edition>(edition), new Uri(receiver), args[3..]);
    return;
}

Arguments arguments = Arguments.Parse(args);
for (int round = 0; round < arguments.Rounds; round++)
{
    List<Result> results = [];
    foreach (Edition next in arguments.Editions)
    {
        results.Add(await LoadRun.RunAsync(next, arguments));
        Console.Error.WriteLine(results[^1]);
    }

    Report.Write(results, Console.Out);
}
