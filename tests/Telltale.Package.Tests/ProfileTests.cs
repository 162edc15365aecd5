namespace Telltale.Package.Tests;

/// <summary>How loud the rules are in a project that chooses a profile.</summary>
public sealed class ProfileTests(Workspace workspace)
{
    [Fact]
    public async Task Strict_makes_a_finding_an_error_where_the_projects_own_settings_do_not_say_otherwise()
    {
        (bool succeeded, string output) = await workspace.TryBuild("Profile");

        Assert.False(succeeded, output);
        Assert.Contains("Person.cs(5,15): error TELL3101", output);
        Assert.DoesNotContain("Guest.cs", output);
    }

    [Fact]
    public async Task Without_a_profile_it_is_a_warning()
    {
        (bool succeeded, string output) = await workspace.TryBuild("Profile", "-p:TelltaleProfile=");

        Assert.True(succeeded, output);
        Assert.Contains("Person.cs(5,15): warning TELL3101", output);
    }

    [Fact]
    public async Task The_names_of_profiles_are_read_as_MSBuild_reads_names()
    {
        (bool succeeded, string output) = await workspace.TryBuild("Profile", "-p:TelltaleProfile=strict");

        Assert.False(succeeded, output);
        Assert.DoesNotContain("TELL0001", output);
    }

    [Fact]
    public async Task A_profile_that_does_not_exist_is_warned_of()
    {
        (bool succeeded, string output) = await workspace.TryBuild("Profile", "-p:TelltaleProfile=Strictest");

        Assert.True(succeeded, output);
        Assert.Contains("warning TELL0001: There is no Telltale profile 'Strictest'", output);
    }
}
