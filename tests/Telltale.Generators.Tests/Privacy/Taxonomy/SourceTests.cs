using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators.Tests;

/// <summary>Which values of programs are sensitive, and how surely. <c>S.P</c> is looked at, or what <c>x =</c> is assigned.</summary>
public class SourceTests
{
    [Theory]
    [InlineData("class S { public string Email; }", "P:Email", "Contact/Named S.Email")]
    [InlineData("class S { public string[] Emails { get; } }", "P:Emails", "Contact/Named S.Emails")]
    [InlineData("class S { public List<string> Emails { get; } }", "P:Emails", "Contact/Named S.Emails")]
    [InlineData("class S { public bool Email; }", "P:Email", null)]
    [InlineData("class S { public int Pin; }", "P:Pin", null)]
    [InlineData("class S { public Guid DeviceId; }", "P:DeviceId", null)]
    [InlineData("class S { public DayOfWeek Gender; }", "P:Gender", null)]
    [InlineData("class Email { } class S { public Email Email; }", "P:Email", null)]
    [InlineData("class S { public Func<string> Email; }", "P:Email", null)]
    [InlineData("class S { public CancellationToken AccessToken; }", "P:AccessToken", null)]
    [InlineData("class S { public const string Email = \"Email\"; }", "P:Email", null)]
    [InlineData("enum S { Email }", "P:Email", null)]
    [InlineData("class S { public static string Email; }", "P:Email", null)]
    [InlineData("class S { public static string Password => Environment.NewLine; }", "P:Password", "Credential/Named S.Password")]
    [InlineData("class S { public static readonly string Password = \"password\"; }", "P:Password", null)]
    [InlineData("class S { public byte[] ApiKey; }", "P:ApiKey", "Credential/Named S.ApiKey")]
    [InlineData("class S { public byte[] Email; }", "P:Email", null)]
    [InlineData("class S { public char[] Password; }", "P:Password", "Credential/Named S.Password")]
    [InlineData("class S { public ReadOnlyMemory<char> Password; }", "P:Password", "Credential/Named S.Password")]
    [InlineData("class S { public System.Security.SecureString Password; }", "P:Password", "Credential/Named S.Password")]
    [InlineData("class S { public System.Net.IPAddress RemoteIp; }", "P:RemoteIp", "Network/Named S.RemoteIp")]
    [InlineData("class S { public object Email; }", "P:Email", "Contact/Named S.Email")]
    [InlineData("class S { public DateOnly? DateOfBirth; }", "P:DateOfBirth", "Demographic/Named S.DateOfBirth")]
    [InlineData("class S { public DateTime Email; }", "P:Email", null)]
    [InlineData("class S { public double Latitude; }", "P:Latitude", "Location/Named S.Latitude")]
    [InlineData("class MapPoint { } class S { public string Latitude; }", "P:Latitude", "Location/Named S.Latitude")]
    [InlineData("class S { public decimal Salary; }", "P:Salary", "Financial/Named S.Salary")]
    [InlineData("class S { public string Name; public string City; }", "P:Name", null)]
    [InlineData("class S { public string CustomerName; }", "P:CustomerName", "Name/Gated S.CustomerName")]
    [InlineData("class S { public string Name; public string Email; public string Phone; }", "P:Name", "Name/Gated S.Name")]
    [InlineData("class Account { } class S : Account { public string Name; }", "P:Name", null)]
    [InlineData("class User { } class S : User { public string Name; }", "P:Name", "Name/Gated S.Name")]
    [InlineData("class S { public string Name; public string UserName; public string Password; }", "P:Name", null)]
    [InlineData("class S { public string Name; [Sensitive] public string A; [Sensitive] public string B; }", "P:Name", "Name/Gated S.Name")]
    [InlineData("class S { [Sensitive(DataKind.Health)] public string Note; }", "P:Note", "Health/Declared S.Note")]
    [InlineData("class S { [Sensitive] public string Password; }", "P:Password", "Credential/Declared S.Password")]
    [InlineData("class S { [NotSensitive] public string Email; }", "P:Email", null)]
    [InlineData("class Token { } class S { public string Token; }", "P:Token", null)]
    [InlineData("class S { public string Username; }", "P:Username", "Account/Named S.Username")]
    [InlineData("class S { public string GetEmail() => null; }", "P:GetEmail", "Contact/Named GetEmail()")]
    [InlineData("class S { public Task<string> GetEmailAsync() => null; }", "P:GetEmailAsync", "Contact/Named GetEmailAsync()")]
    [InlineData("class S { public void GetEmail() { } }", "P:GetEmail", null)]
    [InlineData("class S { public bool GetEmail() => true; }", "P:GetEmail", null)]
    [InlineData("class S { [return: NotSensitive] public string GetEmail() => null; }", "P:GetEmail", null)]
    [InlineData("class S { [return: Sensitive] public string Make() => null; }", "P:Make", "Personal/Declared Make()")]
    [InlineData("class B : Microsoft.AspNetCore.Identity.IdentityUser { } class S : B { public override string UserName { get; set; } }", "P:UserName", "Account/Framework S.UserName")]
    public void Members(string declarations, string member, string? expected) =>
        Assert.Equal(expected, Text(OfMember(declarations, "S", member.Substring(2))));

    [Theory]
    [InlineData("User", "Name", true)]
    [InlineData("CustomerDto", "Name", true)]
    [InlineData("CreateUserRequest", "Address", true)]
    [InlineData("IPatient", "Age", true)]
    [InlineData("Client", "Name", true)]
    [InlineData("ClientModel", "Name", true)]
    [InlineData("HttpClient", "Name", false)]
    [InlineData("GrpcClient", "Address", false)]
    [InlineData("Account", "Name", true)]
    [InlineData("UserAccount", "Name", true)]
    [InlineData("ServiceAccount", "Name", false)]
    [InlineData("StorageAccount", "Name", false)]
    [InlineData("UserService", "Name", false)]
    [InlineData("UserRole", "Name", false)]
    [InlineData("Users", "Name", false)]
    [InlineData("SqlDriver", "Name", false)]
    [InlineData("SyntaxVisitor", "Name", false)]
    [InlineData("EmailSender", "Name", false)]
    [InlineData("Company", "Name", false)]
    [InlineData("User", "FileName", false)]
    [InlineData("User", "RoleName", false)]
    [InlineData("BillingAddress", "Street", true)]
    [InlineData("BillingAddress", "City", false)]
    [InlineData("ParentEntity", "Name", false)]
    [InlineData("PatientVisit", "Treatment", true)]
    [InlineData("WaterPlant", "Treatment", false)]
    [InlineData("AuthResult", "Token", true)]
    [InlineData("TokenResponse", "Token", true)]
    [InlineData("Match", "Token", false)]
    [InlineData("LoginParser", "Token", false)]
    [InlineData("SmtpSettings", "UserName", false)]
    [InlineData("ServerOptions", "IpAddress", false)]
    [InlineData("SmtpSettings", "Password", true)]
    public void Gates(string type, string member, bool expected) =>
        Assert.Equal(expected, OfMember($"class {type} {{ public string {member}; }}", type, member) is not null);

    [Theory]
    [InlineData("string x, string email", "email", "Contact/Named email")]
    [InlineData("string x, string name", "name", null)]
    [InlineData("string x, string customerName", "customerName", "Name/Gated customerName")]
    [InlineData("bool x, bool email", "email", null)]
    [InlineData("string x, (string Email, int Id) t", "t.Email", "Contact/Named Email")]
    [InlineData("string x, Type t", "t.FullName", null)]
    [InlineData("string x, System.IO.FileInfo user", "user.Name", null)]
    [InlineData("string x", "Environment.UserName", null)]
    [InlineData("string x, System.Net.NetworkCredential c", "c.Password", "Credential/Framework NetworkCredential.Password")]
    [InlineData("string x, System.Net.Mail.MailAddress m", "m.Address", "Contact/Framework MailAddress.Address")]
    [InlineData("string x, System.Data.Common.DbConnection c", "c.ConnectionString", "Credential/Framework DbConnection.ConnectionString")]
    [InlineData("string x, System.Security.Claims.ClaimsPrincipal u", "u.Identity.Name", "Account/Framework IIdentity.Name")]
    [InlineData("string x, Microsoft.AspNetCore.Identity.IdentityUser u", "u.Id", null)]
    [InlineData("string x, Microsoft.AspNetCore.Identity.IdentityUser u", "u.Email", "Contact/Framework IdentityUser.Email")]
    [InlineData("string x, System.Net.Http.HttpRequestMessage r", "r.Headers.Authorization.Parameter", "Credential/Framework AuthenticationHeaderValue.Parameter")]
    [InlineData("object x, System.Security.Cryptography.RSA r", "r.ExportRSAPrivateKeyPem()", "Credential/Framework ExportRSAPrivateKeyPem()")]
    public void Symbols(string parameters, string expression, string? expected) => Assert.Equal(expected, Text(OfExpression(parameters, expression)));

    [Theory]
    [InlineData("string x, Dictionary<string, string> headers", "headers[\"password\"]", "Credential/Named headers[\"password\"]")]
    [InlineData("string x, Dictionary<string, string> errors", "errors[\"password\"]", null)]
    [InlineData("bool x, Dictionary<string, bool> flags", "flags[\"password\"]", null)]
    [InlineData("string x, Dictionary<string, string> form, string key", "form[key]", null)]
    [InlineData("string x, Dictionary<string, string> form", "form[\"name\"]", null)]
    [InlineData("string x", "Environment.GetEnvironmentVariable(\"DB_PASSWORD\")", "Credential/Framework GetEnvironmentVariable(\"DB_PASSWORD\")")]
    [InlineData("string x", "Environment.GetEnvironmentVariable(\"GITHUB_TOKEN\")", "Credential/Framework GetEnvironmentVariable(\"GITHUB_TOKEN\")")]
    [InlineData("string x", "Environment.GetEnvironmentVariable(\"PATH\")", null)]
    [InlineData("string x, Microsoft.Extensions.Configuration.IConfiguration c", "c[\"Smtp:Password\"]", "Credential/Framework c[\"Smtp:Password\"]")]
    [InlineData("string x, Microsoft.Extensions.Configuration.IConfiguration c", "c[\"Jwt:Key\"]", "Credential/Framework c[\"Jwt:Key\"]")]
    [InlineData("string x, Microsoft.Extensions.Configuration.IConfiguration c", "c[\"Smtp:Email\"]", null)]
    [InlineData("string x, Microsoft.AspNetCore.Http.IHeaderDictionary h", "h[\"Authorization\"]", "Credential/Framework h[\"Authorization\"]")]
    [InlineData("string x, Microsoft.AspNetCore.Http.IHeaderDictionary h", "h[\"X-Api-Key\"]", "Credential/Framework h[\"X-Api-Key\"]")]
    [InlineData("string x, Microsoft.AspNetCore.Http.IHeaderDictionary h", "h[\"X-Request-Id\"]", null)]
    [InlineData("object x, System.Security.Claims.ClaimsPrincipal u", "u.FindFirst(System.Security.Claims.ClaimTypes.Email)", "Contact/Framework *")]
    [InlineData("object x, System.Security.Claims.ClaimsPrincipal u", "u.FindFirst(\"given_name\")?.Value", "Name/Framework FindFirst(\"given_name\")")]
    [InlineData("object x, System.Security.Claims.ClaimsPrincipal u", "u.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)", null)]
    [InlineData("string x, System.Diagnostics.Activity a", "a.GetBaggageItem(\"user.email\")", "Contact/Named GetBaggageItem(\"user.email\")")]
    [InlineData("object x, System.Text.Json.JsonElement j", "j.GetProperty(\"password\")", "Credential/Named GetProperty(\"password\")")]
    [InlineData("string x", "\"Server=db;User Id=sa;Password=\" + \"Str0ng!\"", "Credential/Literal the literal")]
    public void Operations(string parameters, string expression, string? expected)
    {
        Evidence? found = OfExpression(parameters, expression);
        Assert.Equal(expected?.Replace("*", found?.Name ?? ""), Text(found));
    }

    [Theory]
    [InlineData("record S(string Email, int Id);", "S.Email")]
    [InlineData("class B { public string Email { get; set; } } class S : B { private string Password; public string Phone; }", "S.Phone B.Email")]
    [InlineData("class U { public string Email; public int Id; } class S { public U U; public int N; }", "S.U.Email")]
    [InlineData("class U { public string Email; } class S { public List<U> Us; }", "S.Us.Email")]
    [InlineData("class U { public string Email; } class S { [NotSensitive] public U U; }", "")]
    [InlineData("class S { public S Next; public string Email { set { } } public static string Password; }", "")]
    [InlineData("class S { public int Id; }", "")]
    public void Members_of_a_whole(string declarations, string expected)
    {
        CSharpCompilation program = Compile(declarations);
        INamedTypeSymbol type = program.GetTypeByMetadataName("S")!;
        Assert.Equal(
            expected, string.Join(' ', SensitiveSources.Of(program).MembersOf(type, LeakOptions.Default).Select(static found => found.Evidence.Name)));
    }

    [Fact]
    public void Organisations_are_no_people() =>
        Assert.Null(OfMember("class VendorModel { public string Name; public string Email; public string Phone; }", "VendorModel", "Name"));

    [Fact]
    public void Types_of_packages_are_not_judged_by_name()
    {
        CSharpCompilation library = Run.Compile(["public class User { public string Email; [Telltale.Sensitive] public string Nick; }"], [], "Library");
        using MemoryStream image = new();
        Assert.True(library.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        CSharpCompilation program = Run.Compile(
            ["class S : User;"], [MetadataReference.CreateFromImage([.. image.ToArray()], filePath: "/root/.nuget/packages/library/1.0.0/lib/net10.0/Library.dll")]);
        SensitiveSources sources = SensitiveSources.Of(program);
        INamedTypeSymbol user = program.GetTypeByMetadataName("User")!;
        Assert.Null(sources.Of(user.GetMembers("Email").Single(), null, LeakOptions.Default));
        Assert.Equal(Tier.Declared, sources.Of(user.GetMembers("Nick").Single(), null, LeakOptions.Default)?.Tier);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("/src/Library/obj/Debug/net10.0/ref/Library.dll")]
    [InlineData("C:\\src\\Library\\bin\\Release\\net10.0\\Library.dll")]
    public void Types_of_projects_are_judged_alike_in_the_editor_and_in_a_build(string? path)
    {
        CSharpCompilation library = Run.Compile(["public class User { public string Email; }"], [], "Library");
        using MemoryStream image = new();
        Assert.True(library.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        CSharpCompilation program = Run.Compile(
            ["class S : User;"], [path is null ? library.ToMetadataReference() : MetadataReference.CreateFromImage([.. image.ToArray()], filePath: path)]);
        Assert.Equal(
            SensitiveClass.Contact,
            SensitiveSources.Of(program).Of(program.GetTypeByMetadataName("User")!.GetMembers("Email").Single(), null, LeakOptions.Default)?.Class);
    }

    private static Evidence? OfMember(string declarations, string type, string member)
    {
        CSharpCompilation program = Compile(declarations);
        return SensitiveSources.Of(program).Of(program.GetTypeByMetadataName(type)!.GetMembers(member).Single(), null, LeakOptions.Default);
    }

    private static Evidence? OfExpression(string parameters, string expression)
    {
        CSharpCompilation program = Compile($"class S {{ void M({parameters}) {{ x = {expression}; }} }}");
        SyntaxTree tree = program.SyntaxTrees.First();
        ExpressionSyntax right = tree.GetRoot().DescendantNodes().OfType<AssignmentExpressionSyntax>().Single().Right;
        IOperation operation = program.GetSemanticModel(tree).GetOperation(right is ConditionalAccessExpressionSyntax access ? access.WhenNotNull : right)!;
        SensitiveSources sources = SensitiveSources.Of(program);
        return sources.Of(operation, LeakOptions.Default) ?? (SymbolOf(operation) is { } symbol ? sources.Of(symbol, operation.Type, LeakOptions.Default) : null);
    }

    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        IMemberReferenceOperation member => member.Member,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IInvocationOperation call => call.TargetMethod,
        _ => null,
    };

    private static CSharpCompilation Compile(string declarations)
    {
        CSharpCompilation program = Run.Compile(["#nullable disable\n" + Setting.Usings + declarations], [Libraries.Reference]);
        Assert.Empty(program.GetDiagnostics(TestContext.Current.CancellationToken).Where(static d => d.Severity == DiagnosticSeverity.Error));
        return program;
    }

    private static string? Text(Evidence? found) => found is null ? null : $"{found.Class}/{found.Tier} {found.Name}";
}
