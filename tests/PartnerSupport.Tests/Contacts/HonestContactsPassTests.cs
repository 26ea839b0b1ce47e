namespace PartnerSupport.Tests.Contacts;

/// <summary>Every honest partner contact passes, in the script and in the way in which people write it.</summary>
public sealed class HonestContactsPassTests
{
    private static readonly string[] Names =
    [
        "Ana Moreno",
        "NOC",
        "Help desk",
        "Zoë Şahin",
        "Søren Ærøskøbing",
        "O'Brien, Seán",
        "Łukasz Żółw",
        "김민수",
        "민수 김",
        "山田 太郎",
        "ﾔﾏﾀﾞ ﾀﾛｳ",
        "王小明",
        "Иван Петров",
        "Γιώργος Παπαδόπουλος",
        "محمد علي",
        "علی\u200Cرضا پناهی",
        "משה כהן",
        "राम शर्मा",
        "ශ්\u200Dරී ලංකා",
        "สมชาย ใจดี",
        "Nguyễn Văn Ánh",
        "Anna-Lena von der Heide",
        "Round-the-clock Desk",
        "Ana María de la O",
        "Dr. J. Smith",
    ];

    private static readonly string[] Locals =
    [
        "ana.moreno",
        "noc",
        "desk",
        "d",
        "o'brien",
        "first.last+tickets",
        "a_b-c",
        "24x7",
        "contoso",
        "desk+contoso",
        "lee.gu",
        "team&desk",
        "x~y^z",
        "ana+contoso.example",
    ];

    private static readonly string[] Phones =
    [
        "+34 91 555 0134",
        "0034 91 555 01 34",
        "91 555 0134",
        "(91) 555-0134",
        "+34 91 555 0100 ext. 7",
        "＋３４ ９１ ５５５ ０１００",
        "+٣٤ ٩١ ٥٥٥ ٠١٣٤",
        "tel:+34-91-555-0134",
        "+34 600 123 456",
        "600123456",
        "+44 (0)20 7946 0999",
        "+49 30 1234-99",
    ];

    private static readonly SupportPolicy Policy = new()
    {
        DeclaredDomains = ["nightdesk.example", "münchen-desk.example"],
        DeclaredAddresses = ["relecloud.desk@outlook.com", "ticket+relecloud@outsourced.example"],
        DeclaredPhones = ["+34 600 123 456"],
    };

    private static readonly (string Typed, string Wire)[] Domains =
    [
        ("relecloud.example", "relecloud.example"),
        ("relecloud-helpdesk.example", "relecloud-helpdesk.example"),
        ("relecloud.onmicrosoft.com", "relecloud.onmicrosoft.com"),
        ("렐레클라우드.example", "xn--hy1bu3c8l5a731osmn.example"),
        ("xn--hy1bu3c8l5a731osmn.example", "xn--hy1bu3c8l5a731osmn.example"),
        ("релеклауд.example", "xn--80aibazec9a7a.example"),
        ("nightdesk.example", "nightdesk.example"),
        ("mu\u0308nchen-desk.example", "xn--mnchen-desk-thb.example"),
    ];

    private static readonly PartnerProfile Partner = World.Relecloud with
    {
        VerifiedDomains = World.Known(
            "Relecloud.example",
            "relecloud-helpdesk.example",
            "relecloud.onmicrosoft.com",
            "렐레클라우드.example",
            "xn--80aibazec9a7a.example"
        ),
    };

    [Fact]
    public void An_honest_contact_passes_and_leaves_in_canonical_form() =>
        Properties.Hold(
            Properties.HonestContacts,
            dice =>
            {
                var domain = dice.Of(Domains);
                var local = dice.Of(Locals);
                var proven = Array.IndexOf(Domains, domain) < 6;
                var phones = proven ? Phones.Length : Phones.Length - 2;
                var contact = new ContactInput
                {
                    Name = Spaced(dice.Of(Names), dice),
                    Email = Written($"{local}@{domain.Typed}", dice),
                    Phone = dice.Often(1, 3) ? null : Phones[dice.Below(phones)],
                    AdditionalEmail = dice.Often(1, 2)
                        ? []
                        : [Written("noc@relecloud.example", dice), dice.Of("relecloud.desk@outlook.com", "ticket+relecloud@outsourced.example", "")],
                    Country = dice.Of(null, "", "ES", "esp", " es "),
                    Language = dice.Of(null, "en-us", "ko-KR", "zh-hans"),
                    TimeZone = dice.Of(null, "Europe/Madrid", "romance standard time"),
                };
                var verdict = ContactPolicy.Judge(contact, Partner, World.ContosoFacts, Policy);
                var sent = verdict.Contact();
                Assert.Equal($"{local}@{domain.Wire}", sent.Email);
                Assert.Equal("ESP", sent.Country);
                Assert.Equal("Romance Standard Time", sent.TimeZone);
                Assert.All(sent.AdditionalEmail, address => Assert.True(address.All(char.IsAscii)));
                if (contact.Phone is not null)
                    Assert.StartsWith("+", sent.Phone, StringComparison.Ordinal);
                Assert.NotEmpty(sent.FirstName);
                Assert.NotEmpty(sent.LastName);
            }
        );

    [Fact]
    public void A_body_with_an_honest_contact_leaves() =>
        Properties.Hold(
            Properties.HonestBodies,
            dice =>
            {
                var domain = dice.Of(Domains[..6]);
                var body = WireBodies.Ticket(
                    $"{dice.Of(Locals)}@{domain.Wire}",
                    dice.Of("+34915550134", "+34915550100 x7", "+442079460999"),
                    dice.Of<string[]>([], ["noc@relecloud.example"])
                );
                var refusals = ContactEgress.Check(WireBodies.Out(body, World.Contoso), Partner, World.ContosoFacts, Policy);
                Assert.True(refusals.Count == 0, string.Join("; ", refusals));
            }
        );

    [Fact]
    public void Ten_thousand_random_texts_in_every_field_lead_to_findings_and_never_to_an_exception() =>
        Properties.Hold(
            Properties.RandomTexts,
            dice =>
            {
                string Noise() =>
                    string.Concat(
                        Enumerable
                            .Range(0, dice.Below(24))
                            .Select(_ =>
                                dice.Below(4) switch
                                {
                                    0 => ((char)dice.Below(0x10000)).ToString(),
                                    1 => dice.Of(
                                        "@",
                                        ".",
                                        "<",
                                        ">",
                                        "+",
                                        "%",
                                        "=?",
                                        "xn--",
                                        "#EXT#",
                                        "\0",
                                        "\uD83D",
                                        "\uDE00",
                                        "(",
                                        "\"",
                                        ";",
                                        "\u0660",
                                        "ﷺ",
                                        "{0}"
                                    ),
                                    2 => ((char)(' ' + dice.Below(95))).ToString(),
                                    _ => dice.Of("relecloud.example", "contoso.example", "1", "555", "lee", "ana"),
                                }
                            )
                    );
                var contact = new ContactInput
                {
                    Name = Noise(),
                    FirstName = dice.Of(null, Noise()),
                    LastName = dice.Of(null, Noise()),
                    Email = Noise(),
                    Phone = Noise(),
                    AdditionalEmail = [Noise(), Noise()],
                    Country = dice.Of(null, Noise()),
                    TimeZone = dice.Of(null, Noise()),
                    Language = dice.Of(null, Noise()),
                    Method = dice.Of(null, Noise()),
                };
                var verdict = ContactPolicy.Judge(contact, Partner, World.ContosoFacts, Policy);
                Assert.Equal(verdict.Passes, verdict.LeadingError() is null);
                _ = ContactPolicy.Decide(
                    new ContactQuestion
                    {
                        Given = ContactInputParser.Parse(Noise()),
                        Partner = Partner,
                        Customer = World.ContosoFacts,
                        Policy = Policy,
                    }
                );
                _ = ContactPolicy.JudgeForm(contact);
                var text = Noise() + Noise();
                _ = CustomerDataScan.Find("Title", text, World.ContosoFacts, Policy);
                _ = CustomerDataScan.Redact(text, World.ContosoFacts, Policy);
                _ = ContactEgress.Check(
                    WireBodies.Out(text, World.Contoso, dice.Of(null, "application/json", "text/plain")),
                    Partner,
                    World.ContosoFacts,
                    Policy
                );
            }
        );

    private static string Written(string address, Dice dice) =>
        dice.Below(4) switch
        {
            0 => Disguise.Case(address, dice),
            1 => Disguise.Width(address, dice),
            2 => Disguise.Pad(address, dice),
            _ => address + dice.Of("", "."),
        };

    private static string Spaced(string name, Dice dice) => dice.Of(name, $"  {name} ", name.Replace(" ", " \u00A0 ", StringComparison.Ordinal));
}
