namespace Telltale.Generators.Tests;

/// <summary>What libraries in use were found to do.</summary>
public class RealCodeTests
{
    [Fact]
    public void Adds_no_warning_where_a_type_parameter_hides_an_outer_one() => Assert.Equal(
        ["Map.Add", "> String"],
        Script.Of(
            """
            using Telltale;
            partial class Map<TMember>
            {
            #pragma warning disable CS0693
                [Traced] public partial string Add<TMember>(TMember member);
                private string AddCore<TMember>(TMember member) => typeof(TMember).Name;
            #pragma warning restore CS0693
            }
            static class Program { static void Main() => System.Console.WriteLine(new Map<int>().Add("")); }
            """));

    [Fact]
    public void Adds_no_warning_where_the_user_s_own_part_has_one() => Assert.Equal(
        ["Derived.Old", "Derived.Hidden", "Derived.Fresh", "> 6"],
        Script.Of(
            """
            using System;
            using Telltale;
            #pragma warning disable CS0672, CS0108, CS0109
            class Base { [Obsolete] public virtual int Old() => 0; public int Hidden() => 0; }
            partial class Derived : Base
            {
                [Traced] public override partial int Old();
                [Traced] public partial int Hidden();
                [Traced] public new partial int Fresh();
                private int OldCore() => 1;
                private int HiddenCore() => 2;
                private int FreshCore() => 3;
            }
            #pragma warning restore CS0672, CS0108, CS0109
            static class Program { static void Main() { Derived d = new(); Console.WriteLine((d.Old() + d.Hidden() + d.Fresh()).ToString()); } }
            """));
}
