namespace Telltale.Generators.Tests;

/// <summary>Which texts are secrets. They are put together here, so that no scanner takes this file for a leak.</summary>
public class SecretLiteralTests
{
    private const string Body = "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";

    [Theory]
    [InlineData("Server=db;Database=x;User Id=sa;Password=" + "Str0ng!")]
    [InlineData("Host=db;Username=app;Pwd=" + "s3cret!!")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=" + Body)]
    [InlineData("Endpoint=sb://x/;SharedAccessKeyName=Root;SharedAccessKey=" + Body)]
    [InlineData("postgres://app:" + "hunter22@db:5432/x")]
    [InlineData("Bearer " + Body)]
    [InlineData("-----BEGIN RSA " + "PRIVATE KEY-----\n" + Body + Body + Body)]
    [InlineData("AKIA" + "J7Q2MZ4R8T6W1XYZ")]
    [InlineData("ghp_" + Body)]
    [InlineData("github_pat_" + Body)]
    [InlineData("glpat-" + Body)]
    [InlineData("sk-" + "proj-" + Body)]
    [InlineData("xoxb-" + Body)]
    [InlineData("AIza" + Body)]
    [InlineData("eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiIxMjM0In0." + Body)]
    public void Are_secrets(string text) => Assert.True(SecretLiterals.IsSecret(text));

    [Theory]
    [InlineData("")]
    [InlineData("Password")]
    [InlineData("Password={Password}")]
    [InlineData("Server=db;Database=x;Integrated Security=true")]
    [InlineData("Server=db;User Id=sa;Password=***")]
    [InlineData("Server=db;User Id=sa;Password={0}")]
    [InlineData("Server=db;User Id=sa;Password=<password>")]
    [InlineData("Server=db;User Id=sa;Password=your-password")]
    [InlineData("Server=db;User Id=sa;Password=xxx")]
    [InlineData("Server=db;User Id=sa;Password=;")]
    [InlineData("Data Source=app.db;Cache=Shared")]
    [InlineData("Bearer token is missing from the request")]
    [InlineData("Bearer {token}")]
    [InlineData("Bearer authentication")]
    [InlineData("-----BEGIN PRIVATE KEY-----")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nabcdefabcdefabcdefabcdefabcdefabcdefabcdefabcdefabcdefabcdefabcdefabcdef")]
    [InlineData("AKIA" + "IOSFODNN7EXAMPLE")]
    [InlineData("ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("sk-learn-and-other-long-names-of-packages")]
    [InlineData("https://host:8080/path@version")]
    [InlineData("https://user@host/path")]
    [InlineData("redis://user:{password}@host")]
    [InlineData("amqp://guest:guest@localhost:5672")]
    [InlineData("type=x;server=http://node;password=nodepassword;port=1")]
    [InlineData("Server=db;User Id=sa;Password=MyPassword")]
    [InlineData("User {Name} logged in; password={Reason}; state={State}")]
    [InlineData("eyJ is how these begin. They have. Dots")]
    public void Are_none(string text) => Assert.False(SecretLiterals.IsSecret(text));
}
