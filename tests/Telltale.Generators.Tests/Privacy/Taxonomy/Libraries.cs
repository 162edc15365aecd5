using Microsoft.CodeAnalysis;

namespace Telltale.Generators.Tests;

/// <summary>The members of ASP.NET Core that count as sources, so that tests need no more than .NET.</summary>
internal static class Libraries
{
    internal static MetadataReference Reference { get; } = Run.Compile(
        [
            """
            namespace Microsoft.AspNetCore.Identity
            {
                public class PersonalDataAttribute : System.Attribute;
                public class ProtectedPersonalDataAttribute : PersonalDataAttribute;
                public class IdentityUser<TKey>
                {
                    [PersonalData] public virtual TKey Id { get; set; }
                    [ProtectedPersonalData] public virtual string Email { get; set; }
                    [ProtectedPersonalData] public virtual string UserName { get; set; }
                }
                public class IdentityUser : IdentityUser<string>;
            }
            namespace Microsoft.AspNetCore.Http
            {
                public interface IHeaderDictionary : System.Collections.Generic.IDictionary<string, string> { new string this[string key] { get; set; } }
            }
            namespace Microsoft.Extensions.Configuration
            {
                public interface IConfiguration { string this[string key] { get; set; } }
            }
            """,
        ],
        [],
        "Libraries").ToMetadataReference();
}
