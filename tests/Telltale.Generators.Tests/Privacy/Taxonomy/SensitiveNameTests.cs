namespace Telltale.Generators.Tests;

/// <summary>What names say. The table below is read line by line: class, gate if there is one, and names.</summary>
public class SensitiveNameTests
{
    private const string Matching = """
        Credential: Password password _password m_password s_password PASSWORD userPassword UserPassword user_password smtpPassword DbPassword passwords
        Credential: passwd pwd userPwd passphrase pass_phrase passcode oneTimePassword ConfirmPassword PasswordConfirmation newPassword OldPassword password2
        Credential: pin userPin PinCode cardPin newPin secret Secrets clientSecret ClientSecret client_secret webhookSecret sharedSecret totpSecret
        Credential: otp otpCode TotpCode mfaCode twoFactorCode authenticatorCode verificationCode recoveryCodes backupCode authorizationCode authCode
        Credential: codeVerifier securityAnswer SecurityStamp apiKey ApiKey APIKey api_key apikey API_KEY X-Api-Key OpenAiApiKey accessKey awsSecretKey
        Credential: privateKey PrivateKeys signingKey encryptionKey AccountKey SubscriptionKey sharedAccessKey masterKey jwtKey hmacKey connectionString
        Credential: ConnectionString connectionStrings connectionstring dbConnectionString connStr sasToken sasUri SasUrl accessToken AccessToken access_token
        Credential: refreshToken RefreshTokens idToken IDToken bearerToken authToken OAuthToken sessionToken resetToken PasswordResetToken ResetPasswordToken
        Credential: verificationToken apiToken EmailConfirmationToken jwt Jwt jwtToken userJwt cookieValue sessionCookie credentials credential
        Credential: passwordValue apiKeyString passwordBytes passwordChars plainPassword rawPassword accessTokenValue invitationToken clientAssertion
        Credential SignIn: token Token tokens rawToken newToken token2
        Government: ssn SSN Ssn customerSsn SSNNumber socialSecurityNumber SocialSecurityNo nationalId nationalIdNumber nationalInsuranceNumber nino taxId
        Government: TaxIds taxNumber taxIdentificationNumber itin passportNumber PassportNo driverLicence driversLicenseNumber drivingLicenceNumber
        Government: idCardNumber medicareNumber nhsNumber birthNumber aadhaar pesel customerTaxId
        Government Person: vat vatNumber passport
        Financial: creditCard CreditCardNumber debitCard cardNumber cardNumbers paymentCardNumber pan cardPan cvv CVV2 cvc cardCvv iban Iban IBAN
        Financial: bankAccount bankAccountNumber accountNumber AccountNo routingNumber sortCode salary baseSalary annualIncome creditScore ibans creditcardnumber
        Financial Person: swift swiftCode bic balance income accountBalance
        Contact: email Email emails eMail EMail e_mail emailAddress EmailAddresses emailaddress EMAIL_ADDRESS mailAddress userEmail UserEmail user.email
        Contact: billingEmail ContactEmailAddress emailList email2 Email_1 confirmEmail useremail phone Phone phones phoneNumber phoneNumbers PhoneNo telephone
        Contact: workPhone HomePhone homephone mobileNumber mobilePhone mobilePhoneNumber cellPhone faxNumber homeAddress shippingAddress BillingAddresses
        Contact Person: mobile fax address addresses zip zipCode postalCode PostCode city region customerAddress userCity Address2
        Contact PersonOrAddress: street streetName addressLine AddressLine1 address_line_2
        Name: firstName FirstName first_name firstname lastName LastNames givenName middleName familyName surname maidenName cardholderName nameOnCard
        Name: customerFirstName CardHolderName lastname patientSurname
        Name Person: name Name names fullName FullName displayName nickname nickName customerName patientName userFullName authorName newName UserDisplayName
        Demographic: dateOfBirth DateOfBirth birthDate BirthDates birthday dob DOB patientDob ethnicity religion maritalStatus sexualOrientation
        Demographic: politicalAffiliation unionMembership placeOfBirth nationality
        Demographic Person: age Age sex race gender patientAge userGender
        Health: diagnosis Diagnoses medicalCondition medicalRecord medicalHistory medicalRecordNumber mrn prescription medications allergy allergies
        Health: bloodType bloodPressure disability vaccination patientRecord insuranceNumber insurancePolicyNumber patientId
        Health Patient: symptoms symptom treatment patientTreatment
        Health Person: policyNumber
        Biometric: fingerprintScan facePrint voicePrint retinaScan biometricData biometrics
        Biometric Person: retina fingerprint userFingerprint
        Location NotGeometry: latitude Longitude homeLatitude
        Location: gpsCoordinates geoLocation geolocation homeLocation
        Network: ipAddress IPAddress IpAddresses ipaddress ip_address IPv4Address IPV4Address remoteIp clientIp ClientIP userIp ip IPs macAddress deviceId
        Network: imei advertisingId userAgent UserAgent useragent remoteIpAddress
        Account: userName UserName username user_name loginName screenName userPrincipalName upn
        Account Person: login handle
        Content: messageBody chatText prompt completion searchQuery systemPrompt
        Content Person: note comments
        """;

    private const string Silent = """
        EmailTemplate IsEmailConfirmed emailConfirmed PasswordHash passwordHash passwordless Passwordless cancellationToken nextPageToken publicKey PublicKey
        MailMessage certain Unprotect emailCount keyboard mobileApp phoneNumberConfirmed tokenizer cardinality PanelWidth panic pinned FileName fileName
        CityId UserAgentParser refreshTokenId tokenSource deviceToken key Key keys continuationToken pageToken cursorToken previousToken currentToken nullToken
        stoppingToken changeToken concurrencyToken synchronizationToken xsrfToken antiforgeryToken csrfToken primaryKey foreignKey partitionKey cacheKey
        routingKey keyword accountable trustedHosts passwordManagerUrl tokenImage EmailSender emailService EmailFactory passwordValidator PasswordHasher
        emailProvider EmailSettings emailOptions PasswordPolicy EmailId emailIds phoneId passwordLength emailFormat phoneType emailKind tokenGenerator
        EmailHandler EmailStore emailManager EmailField emailLabel EmailHeader secretName SecretName tokenName secretVersion SecretArn secretRef
        emailFile passwordPath emailUrl tokenEndpoint TokenUri authScheme passwordAlgorithm tokenExpiry tokenExpires TokenExpiration TokenLifetime
        passwordTimeout passwordAttempts emailStatus emailState passwordResult EmailEnabled emailDisabled passwordRequired emailVerified EmailExists
        PasswordChanged emailSubject EmailBody emailDomain emailPrefix EmailSuffix emailIndex EmailRegex emailPattern emailColumn emailMessage passwordError
        isEmail hasPassword noPassword nonEmail invalidEmail incorrectPassword missingEmail nullEmail emptyPassword withoutPassword requirePassword
        requiresPassword allowEmail useEmail defaultPassword sendEmail validateEmail checkPassword forgotPassword resetPassword maxEmail minPassword
        hashedPassword hashPassword encryptedPassword cipherPassword cryptedPassword encodedPassword protectedPassword maskedEmail redactedEmail truncatedEmail
        shortEmail obfuscatedEmail anonymizedEmail sanitizedEmail hiddenEmail placeholderEmail samplePassword exampleEmail dummyPassword testPassword fakeEmail
        maskedCardNumber lastFourSsn last4Ssn duplicateEmail showPassword hidePassword changePassword verifyEmail emailPlaceholder cardLast4 CardNumberLast4
        CompanyName ProductName className typeName methodName columnName hostName machineName serviceName eventName roleName groupName fileDisplayName
        PropertyName assemblyName categoryName displayText nameSpace Namespace rename named enamel filename accountName clientName memberName parentName
        streetView cityCode regionInfo regionEndpoint awsRegion serverAddress listenAddress bindAddress supportEmail memoryAddress baseAddress blockAddress
        page pages pageSize usage storage average message manager image package stage passage language ageGroup averageAge cacheAge maxAge messageAge
        sexEditor raceCondition traceRace spin spinner pinTop pining opinion companion expand panel japan span timespan gpioPin ledPin boardPin
        company compact email.template phonebook microphone windowsPhone telephony headphone phoneme iphone xylophone
        secretary secrecy passwordStrength compass pass bypass passed passing passenger accessor access apiKeyId apiKeyName signingKeyId
        privateKeyPath accessKeyId keyVault keyName keyValuePair hotKey shortcutKey sortKey rowKey registryKey dictionaryKey hashKey
        connection connectionId connectionStringName connectionStringKey stringBuilder value list items array text
        author book order orderId userId UserId customerId CustomerId accountId AccountId patientCount personId guid Id id
        taxRate taxCategoryId taxDisplayTypeId taxTotal nationalHoliday passportService driver licenseKey license
        card cardType cardBrand discard scorecard dashboardCard wildcard businessCard cardId creditMemo creditLimit debit
        account accountType balanceSheet loadBalancer balanced rebalance incomeStatement income2Category outcome incoming
        browserFingerprint certFingerprint certificateFingerprint keyFingerprint contentFingerprint schemaFingerprint fingerprintAlgorithm blueprint footprint
        sprint printer print diagnostic diagnostics Diagnostics treatmentPlanId symptomCode medicationId allergyCount prescriptionLens lensPrescription
        latitudeRange longitudeDelta altitude magnitude amplitude gratitude location locations Location allocation dislocation locationId
        ipRange ipFilter ipTable ship script recipient clip zipFile zipper gzip unzip zipArchive ipAddressRange ipAddressFamily listenIp serverIp localIp
        subnetIp podIp listenIpAddress serverIpAddress hostAddress multicastAddress
        userAgentString2Parser agent userAgents2Count userNameClaimType userNameField usernameAttribute loginUrl loginPath loginPage loginCount login2Url
        handler handled fileHandle windowHandle safeHandle handleCount noteId footnote notebook commentCount promptId promptTokens completionTokens
        completionSource taskCompletion promptTemplate
        body subject header cookie cookies cookieName cookieDomain session sessionId jwtOptions jwtHandler jwtIssuer otpLength otpProvider mfaEnabled
        twoFactorEnabled code statusCode errorCode countryCode languageCode codeVerifierLength resetUrl resetCount swiftui bicycle cubic vatRate vatIncluded
        tinyUrl martini cellValue excelCell cancel cell2Index gender2Options emailer mailer emailing phoned
        """;

    public static TheoryData<string, string, string> Names()
    {
        TheoryData<string, string, string> data = [];
        foreach (string line in Matching.Split('\n'))
        {
            string[] parts = line.Split(": ");
            string[] says = parts[0].Split(' ');
            foreach (string name in parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                data.Add(name, says[0], says.Length > 1 ? says[1] : "Open");
            }
        }

        return data;
    }

    public static TheoryData<string> SilentNames() =>
        [.. Silent.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Says_what_it_holds(string name, string expected, string gate)
    {
        Term? term = new NameReader(TermTable.Default).Read(name)?.Term;
        Assert.Equal((expected, gate), (term?.Class.ToString(), term?.Gate.ToString()));
    }

    [Theory]
    [MemberData(nameof(SilentNames))]
    public void Says_nothing(string name) => Assert.Null(new NameReader(TermTable.Default).Read(name)?.Term);

    [Theory]
    [InlineData("name", false)]
    [InlineData("newName", false)]
    [InlineData("customerName", true)]
    [InlineData("PremiumCustomerName", null)]
    [InlineData("userAddress", true)]
    [InlineData("patientName", true)]
    [InlineData("fileName", null)]
    [InlineData("customerFileName", null)]
    public void Says_whose_it_is(string name, bool? expected) =>
        Assert.Equal(expected, new NameReader(TermTable.Default).Read(name)?.SaysWhose);

    [Theory]
    [InlineData("GetEmail", "Contact")]
    [InlineData("GetUserEmailAsync", "Contact")]
    [InlineData("FindPhoneNumberByIdAsync", "Contact")]
    [InlineData("TryGetPassword", "Credential")]
    [InlineData("CreateAccessToken", "Credential")]
    [InlineData("GenerateJwtToken", "Credential")]
    [InlineData("CreateEmail", null)]
    [InlineData("SendEmail", null)]
    [InlineData("ChangePassword", null)]
    [InlineData("ConfirmEmail", null)]
    [InlineData("HashPassword", null)]
    [InlineData("", null)]
    [InlineData("GetPasswordHash", null)]
    [InlineData("RenderEmail", null)]
    [InlineData("Email", "Contact")]
    [InlineData("GetEmailTemplate", null)]
    [InlineData("GetHashedPassword", null)]
    [InlineData("Get", null)]
    [InlineData("By", null)]
    [InlineData("_", null)]
    public void Methods_say_what_they_return(string name, string? expected) =>
        Assert.Equal(expected, MethodNames.Read(name, new NameReader(TermTable.Default))?.Term.Class.ToString());

    [Fact]
    public void Names_without_a_telling_last_word_cost_nothing()
    {
        TermTable table = TermTable.Default;
        string[] names = ["orderItem", "cancellation", "HttpContext", "RequestDelegateFactory", "i", ""];
        bool any = false;
        foreach (string name in names)
        {
            any |= table.MayBe(name);
        }

        Assert.False(any);
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (string name in names)
        {
            any |= table.MayBe(name);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
