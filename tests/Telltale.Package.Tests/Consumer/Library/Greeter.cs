using Telltale;

namespace Library;

public sealed partial class Greeter
{
    [Traced(Name = "Library.Greeter.Greet")]
    public partial void Greet([Tag] string greeting);

    private void GreetCore(string greeting) => GC.KeepAlive(greeting);

    [Traced(Name = "Library.Greeter.Wave")]
    public void Wave([Tag] int times) => GC.KeepAlive(times);
}
