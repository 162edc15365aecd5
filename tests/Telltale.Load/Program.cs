using Telltale.Load;

if (args is ["serve", { } edition, { } receiver, ..])
{
    await ShopHost.RunAsync(Enum.Parse<Edition>(edition), new Uri(receiver), args[3..]);
    return;
}

Arguments arguments = Arguments.Parse(args);
if (arguments.Kill)
{
    await KillRun.RunAsync(arguments, Console.Out);
    return;
}

if (arguments.Outage > 0)
{
    await OutageRun.RunAsync(arguments, Console.Out);
    return;
}

for (int round = 0; round < arguments.Rounds; round++)
{
    List<Result> results = [];
    foreach (Edition next in arguments.Editions)
    {
        results.Add(await LoadRun.RunAsync(next, arguments));
    }

    Report.Write(results, Console.Out);
}
