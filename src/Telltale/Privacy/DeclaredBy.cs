using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Compliance.Classification;

namespace Telltale;

/// <summary>Says what attributes declare, ours and those that people have already.</summary>
internal static class DeclaredBy
{
    /// <summary>
    /// What all of them together declare: a classification wins over <see cref="NotSensitiveAttribute"/>, and that over annotations. Of several
    /// classifications it is that of a credential, else the first.
    /// </summary>
    internal static DataClassification? Any(IReadOnlyCollection<object> attributes)
    {
        DataClassification? declared = null;
        DataClassification? annotated = null;
        bool isExcepted = false;
        foreach (object attribute in attributes)
        {
            switch (attribute)
            {
                case NotSensitiveAttribute or NoDataClassificationAttribute:
                    isExcepted = true;
                    break;
                case SensitiveAttribute { Kind: DataKind.Credential } credential:
                    return credential.Classification;
                case DataClassificationAttribute classification:
                    declared ??= classification.Classification;
                    break;
                default:
                    annotated ??= OfAnnotation(attribute) is { } kind ? Of(kind) : null;
                    break;
            }
        }

        return declared ?? (isExcepted ? DataClassification.None : annotated);
    }

    private static DataKind? OfAnnotation(object attribute) => attribute switch
    {
        DataTypeAttribute { DataType: DataType.Password } or PasswordPropertyTextAttribute => DataKind.Credential,
        DataTypeAttribute { DataType: DataType.EmailAddress or DataType.PhoneNumber or DataType.PostalCode } => DataKind.Contact,
        DataTypeAttribute { DataType: DataType.CreditCard } => DataKind.Financial,
        _ => IsPersonalData(attribute.GetType()) ? DataKind.Personal : null,
    };

    // Of a package that we do not reference; [ProtectedPersonalData] derives from it.
    private static bool IsPersonalData(Type? attribute)
    {
        for (; attribute is not null; attribute = attribute.BaseType)
        {
            if (attribute.FullName == "Microsoft.AspNetCore.Identity.PersonalDataAttribute")
            {
                return true;
            }
        }

        return false;
    }

    private static DataClassification Of(DataKind kind) => new(Redaction.Taxonomy, kind.ToString());
}
