namespace Telltale.Generators.Tests;

/// <summary>A program whose files see much of each other; between « and » stand the choices for a place.</summary>
internal static class EditedFiles
{
    internal static readonly (string Path, string Text)[] All =
    [
        ("Usings.cs",
            """
            global using System; global using System.Collections.Generic; global using Microsoft.Extensions.Logging;
            «global using Telltale;¦»
            global using LE = «Telltale.LogEventAttribute¦System.ObsoleteAttribute¦Telltale.TracedAttribute»;
            global using Number = «System.Int32¦System.String¦System.Double»;
            global using Watched = «Telltale.ObservableGaugeAttribute¦Telltale.ObservableCounterAttribute»;
            «[assembly: Telltale.TelemetrySource("named")]¦»
            """),
        ("Types.cs",
            """
            namespace Shop;
            public enum Region «: int¦: byte» { North, South«¦, West» }
            public static class Texts { public const string Template = "«it is {Region}¦it was {Where}¦»"; }
            «¦[Telltale.Sensitive] »public class Secret { public string Code = ""; «¦public override string ToString() => Code;» }
            public class Address
            {
                «¦[Telltale.Sensitive] »public string Street { get; set; } = "";
                «public¦internal» int Number { get; set; }
                [field: «Telltale.Sensitive¦NonSerialized»] public string Zip { get => «field¦_zip»; set { _zip = value; } }
                private string _zip = "";
                «¦public Secret? Secret { get; set; }»
                public string Note { get; set; } = "";
            }
            public interface IPerson { «¦[Telltale.Sensitive] »string Email { get; } }
            public abstract record Base(«¦[Telltale.Sensitive(Telltale.DataKind.Contact)] »string Phone);
            public class Wrapped<T> { public T? Value { get; set; } }
            """),
        ("Records.cs",
            """
            namespace Shop;
            public partial record Person(string Email, Secret Secret, «¦[field: Sensitive] »string Name, Address Address) : Base(""), IPerson;
            public «partial¦» record struct Point(int X, «¦[Sensitive] »int Y);
            partial class Outer { partial record Inner(List<Secret> Secrets, Region «Region¦Where»); }
            """),
        ("Parts.cs",
            """
            namespace Shop;
            public «partial¦» record Person { «¦[Sensitive] »public int Age { get; set; } «¦protected override bool PrintMembers(System.Text.StringBuilder b) => true;» }
            static partial class Signals
            {
                «¦public static partial void Written(ILogger log, Person person) { }»
                «¦static void WriteAddressText() { }»
            }
            partial class Service : «Object¦Logging»
            {
                void Before() { «¦
            #nullable disable
            »}
                «ILogger¦ILogger?» «_log¦_logger» = null!;
                «IEnumerable<int> EachCore(int a) { yield return a; }¦IEnumerable<int> EachCore(int a) { return Inner(); IEnumerable<int> Inner() { yield return a; } }¦»
            }
            «class Logging { protected ILogger Base = null!; }¦»
            """),
        ("Signals.cs",
            """
            «¦using T = Telltale;» using A = Telltale.CounterAttribute;
            namespace Shop
            {
                using B = «A¦ObsoleteAttribute»; using LongAttribute = Telltale.SpanEventAttribute;
                static partial class Signals
                {
                    [LogEvent(LogLevel.Warning, Texts.Template)] [B("cache.misses")]
                    public static partial void Missed(ILogger log, [Dimension] Region region, Address address);
                    [LE(«LogLevel.Error, ""¦»)] public static partial void Aliased(ILogger log, Number number, Person person);
                    [T.LogEvent(LogLevel.Information, "x {secret}")] public static partial void ByNamespace(ILogger log, Secret secret);
                    [global::Telltale.LogEventAttribute(LogLevel.Debug, "w")] public static partial void Written(ILogger log, Person person);
                    [Long("left")] [Telltale.Histogram("h")] public static partial void Left([Value] Number n, Wrapped<«Secret¦Address»> wrapped);
                    [Watched("size")] public static Number Size => default!;
                    [Watched("count"), ObservableCounter("count")] static Region Count() => default;
                }
            }
            """),
        ("Services.cs",
            """
            namespace Shop;
            partial class Service
            {
                [Traced, Measured] public partial IEnumerable<int> Each(int a);
                [Counter("service.used")«, LogEvent(LogLevel.Information, "used")¦»] partial void Used([Dimension] Region region);
                void Body() { int a = «1¦22¦333»; «¦Each(a); Place(new());» «¦var p = new Person("", new(), "", new());» }
                [Traced] void Place([Tags] Address address) { }
            }
            interface IStore { «¦[Sensitive] »string Key { get; } [«Traced¦Measured»] void Save([Tag] string key); }
            sealed class Store : IStore { public string Key => "«a¦b»"; public void Save(string key) { } }
            """),
        ("Calls.cs",
            """
            namespace Shop;
            class Calls
            {
                «¦[Sensitive]» public string Local => «"a"¦nameof(Signals)»;
                void All(Store store, IStore other) { store.Save(«"x"¦Local»); other.Save("y"); «¦new Service().Each(1);» }
            }
            """),
    ];
}
