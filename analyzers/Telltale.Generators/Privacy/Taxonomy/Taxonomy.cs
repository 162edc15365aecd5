using static Telltale.Generators.Gate;
using static Telltale.Generators.SensitiveClass;
using static Telltale.Generators.ValueKinds;

namespace Telltale.Generators;

/// <summary>The words that name sensitive data, and those that take it back. Only data: <see cref="TermTable"/> and <see cref="NameReader"/> use it.</summary>
internal static class Taxonomy
{
    /// <summary>A line of the table.</summary>
    /// <param name="Terms">
    /// Word sequences. <c>(x)</c> may be missing, <c>a/b</c> is either, <c>=</c> in front: nothing that says something else may stand before.
    /// </param>
    internal readonly record struct Row(SensitiveClass Class, Gate Gate, ValueKinds Values, string Terms);

    internal static readonly Row[] Rows =
    [
        new(Credential, Open, Text | Bytes, "password, passwd, pwd, passphrase, pass phrase, passcode, pass code, one time password"),
        new(Credential, Open, Text | Bytes, "user/db password"),
        new(Credential, Open, Text | Bytes, "confirm password, password confirmation, =pin, pin code, user/card/security pin, secret"),
        new(Credential, Open, Text | Bytes, "client/shared/app/consumer secret"),
        new(Credential, Open, Text | Bytes, "otp (code), totp (code/secret), mfa code, two factor code, 2fa code, one time code"),
        new(Credential, Open, Text | Bytes, "authenticator code/key"),
        new(Credential, Open, Text | Bytes, "verification/recovery/backup/authorization/auth/reset code, code verifier, security answer"),
        new(Credential, Open, Text | Bytes, "security stamp"),
        new(Credential, Open, Text | Bytes, "api/access/secret/private/signing/encryption/decryption/account/subscription/shared/master/session/auth key"),
        new(Credential, Open, Text | Bytes, "shared access key, jwt key, hmac key, connection string, conn/connection str, conn string"),
        new(Credential, Open, Text | Bytes, "sas token/uri/url"),
        new(Credential, Open, Text | Bytes, "access/refresh/id/bearer/auth/session/reset/verification/api/oauth/oauth2/security/identity/login/jwt token"),
        new(Credential, Open, Text | Bytes, "authentication/authorization/confirmation/invite/invitation/bot/secret token"),
        new(Credential, Open, Text | Bytes, "password reset token, reset password token"),
        new(Credential, Open, Text | Bytes, "jwt, cookie value, auth cookie, session cookie, =credential, user credential"),
        new(Credential, Open, Text | Bytes, "client assertion"),
        new(Credential, SignIn, Text, "=token"),

        new(Government, Open, Text, "ssn (number), social security number/no, social insurance number, national id (number)"),
        new(Government, Open, Text, "national identity/identification number"),
        new(Government, Open, Text, "national insurance number, nino, tax id, tax number, tax identification number, taxpayer id"),
        new(Government, Open, Text, "tax payer id, itin, =tin"),
        new(Government, Open, Text, "passport number/no, driver/drivers/driving licence/license (number), id card number"),
        new(Government, Open, Text, "identity card number"),
        new(Government, Open, Text, "medicare number, nhs number, birth number, personal identification number, aadhaar (number), pesel"),
        new(Government, Open, Text, "=cpf, codice fiscale"),
        new(Government, Person, Text, "=vat (number), =passport"),

        new(Financial, Open, Text, "credit/debit/payment card, credit/debit/payment card number, card number, =pan, card pan, =cvv"),
        new(Financial, Open, Text, "=cvv2, =cvc, card cvv/cvc, cvv/cvc code"),
        new(Financial, Open, Text, "card security code, card verification value, iban, iban number, bank account, bank account number"),
        new(Financial, Open, Text, "account number/no, routing number, sort code"),
        new(Financial, Person, Text, "=swift (code), =bic (code)"),
        new(Financial, Open, Text | Fraction, "salary, wage, annual/monthly/household/personal/gross income, net worth"),
        new(Financial, Open, Text | Fraction | Whole, "credit score"),
        new(Financial, Person, Text | Fraction, "=income, =balance, account balance"),

        new(Contact, Open, Text, "email, email address, e mail, e mail address, mail address, confirm email, phone, phone number/no"),
        new(Contact, Open, Text, "telephone, telephone number"),
        new(Contact, Open, Text, "mobile number/no, mobile phone (number), cell phone (number), msisdn, fax number, cell number"),
        new(Contact, Open, Text, "home/work/other/contact phone, user email"),
        new(Contact, Open, Text, "home/street/postal/billing/shipping/mailing/delivery/residential address"),
        new(Contact, Person, Text, "=mobile, =fax, =address, =zip, zip code, postal code, post code, postcode, =city, =region"),
        new(Contact, PersonOrAddress, Text, "=street, street name, =street line, address line"),

        new(Name, Open, Text, "first/last/given/middle/family/maiden name, forename, surname, cardholder name, card holder name"),
        new(Name, Open, Text, "name on card"),
        new(Name, Person, Text, "=name, =full name, =display name, =nickname, nick name"),

        new(Demographic, Open, Text | Date, "date of birth, birth date, birthday, dob"),
        new(Demographic, Open, Text, "ethnicity, religion, marital status, sexual orientation, political affiliation, union membership"),
        new(Demographic, Open, Text, "place of birth, birth place, nationality"),
        new(Demographic, Person, Text, "=sex, =race, gender"),
        new(Demographic, Person, Text | Whole, "=age"),

        new(Health, Open, Text, "diagnosis, medical condition/record/history, medical record number, mrn, prescription, medication"),
        new(Health, Open, Text, "allergy, disability"),
        new(Health, Open, Text, "blood type/pressure/group, vaccination, patient record, insurance number, insurance policy number"),
        new(Health, Open, Text, "health condition"),
        new(Health, Open, Text, "patient id"),
        new(Health, Person, Text, "=policy number"),
        new(Health, Patient, Text, "symptom, treatment"),

        new(Biometric, Open, Text | Bytes, "fingerprint scan/data/template, face print, faceprint, voice print, voiceprint"),
        new(Biometric, Open, Text | Bytes, "retina/iris scan"),
        new(Biometric, Open, Text | Bytes, "biometric, biometric data/template/key/sample, face embedding"),
        new(Biometric, Person, Text | Bytes, "=retina, =fingerprint"),

        new(Location, NotGeometry, Text | Fraction, "latitude, longitude"),
        new(Location, Open, Text, "gps coordinate, gps location, geolocation, geo location, home location"),

        new(Network, Open, Text, "ip address, ip addr, ipv4 address, ipv6 address, remote/client/user/caller/visitor ip, =ip"),
        new(Network, Open, Text, "mac address, device id, imei, advertising id"),
        new(Network, Open, Text, "user agent"),

        new(Account, Open, Text, "user name, login name, logon name, screen name, user principal name, =upn"),
        new(Account, Person, Text, "=login, =handle"),

        new(Content, Open, Text, "message body, mail body, chat text, chat message, prompt, =completion, search query/text/term"),
        new(Content, Person, Text, "=note, =comment"),
    ];

    /// <summary>
    /// Words that say that it is not the thing itself: a question about it, an action on it, what is left of it. Wherever they stand before it.
    /// </summary>
    internal const string Negators =
        "is has no not non invalid incorrect missing null empty without require requires required allow allows use uses default send sends validate check " +
        "checks confirm confirms forgot forgotten reset resets change changed max min hashed hash encrypted cipher ciphered crypted encrypt decrypt encoded " +
        "protected masked mask redacted truncated short obfuscated anonymized anonymised sanitized sanitised hidden placeholder sample example dummy test " +
        "fake mock wrapped should can show hide enable disable enabled disabled count num verify wrong bad duplicate noreply last4 last5 four partial public supports";

    /// <summary>What must not stand before a last word: it then means something else.</summary>
    internal static readonly (string Last, string Before)[] NotAfter =
    [
        ("token", "next previous prev current page paging continuation cursor cancellation null change stopping stop concurrency synchronization sync " +
            "xsrf csrf antiforgery anti forgery syntax json lexer trusted"),
        ("key", "primary foreign partition cache routing row sort registry hot shortcut trusted"),
        ("phone", "windows"),
        ("email", "support system"),
        ("address", "support system server local listen bind bound host node pod proxy gateway broadcast multicast loopback subnet dns container cluster any"),
        ("print", "browser cert certificate key"),
        ("prescription", "lens"),
    ];

    /// <summary>Words that change nothing about what strict terms mean: whose or which it is comes from elsewhere.</summary>
    internal const string Neutral =
        "new old current original previous primary secondary main preferred actual my his her their the a legal real plain raw clear own other " +
        "normalized input entered given submitted provided requested decoded decrypted existing remote";

    /// <summary>Words behind the thing that only say in what shape it is.</summary>
    internal const string Shapes = "value str string list array collection bytes chars plaintext";

    /// <summary>Words, and what stands for them in names, that make a type describe shapes on a map, not places of people.</summary>
    internal const string Geometry =
        "point points coordinate coordinates coord coords geometry polygon map tile bounds bounding box vector shape projection rectangle rect line " +
        "polyline path geo geojson lat lng gis spatial extent viewport station store city country region airport place";

    /// <summary>Words of types and methods in which a token lets somebody in.</summary>
    internal const string SigningIn =
        "auth authenticate authenticated authentication authenticator authorize authorization jwt login logon signin signup oauth oauth2 oidc openid identity " +
        "session credential credentials bearer protector password invitation grant webhook webhooks account impersonate revoke";

    /// <summary>Words of types and methods in which a token is a piece of text, or of a stream.</summary>
    internal const string Reading =
        "lexer lexical parser parse parsing syntax grammar tokenizer tokenize scanner compiler expression json xml html markdown sql query template reader " +
        "cursor page paging cancellation change vocabulary embedding";

    /// <summary>Words of types about patients.</summary>
    internal const string Medical = "patient patients medical health clinical diagnosis treatment hospital";

    /// <summary>Last words of types whose members are names of things or texts about them, not the things.</summary>
    internal const string Catalogues =
        "resources resource strings constants constant consts const names labels columns fields mapping mappings selectors translations captions " +
        "permissions routes scopes texts placeholders tags localization literals";

    /// <summary>Last words of types that have addresses as people do, and are none.</summary>
    internal const string Organisations =
        "organization organisation company business vendor store shop provider supplier merchant warehouse brand affiliate partner manufacturer point " +
        "branch office school hospital hotel restaurant venue site department team campaign address";

    /// <summary>Last words of what is about sensitive data, whatever it is used for.</summary>
    internal const string Descriptions = "id ids template type kind count status state path url uri provider domain version";

    /// <summary>Words of types that sign in to other programs, for nobody in particular.</summary>
    internal const string Machines =
        "sql database migrator ssh smtp imap pop3 ftp sftp proxy broker transport amqp rabbitmq mqtt kafka redis mongo mongodb postgres postgresql mysql sqlite";

    /// <summary>Last words of types that configure: two addresses in them do not make a person, and who signs in with them is a machine.</summary>
    internal const string Settings = "options option settings setting config configuration parameters constants sender service client template";
}
