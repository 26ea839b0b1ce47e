namespace PartnerSupport.Tests.Texts;

/// <summary>A particle fits the word before it as it is read aloud.</summary>
public sealed class KoreanParticlesTests
{
    [Theory]
    [InlineData("서울 고객사", "서울 고객사를")]
    [InlineData("구독", "구독을")]
    [InlineData("포털", "포털을")]
    [InlineData("Contoso", "Contoso를")]
    [InlineData("Azure", "Azure를")]
    [InlineData("Partner Center API", "Partner Center API를")]
    [InlineData("CSP", "CSP를")]
    [InlineData("ARM", "ARM을")]
    [InlineData("Office 365", "Office 365를")]
    [InlineData("Dynamics CRM Online", "Dynamics CRM Online을")]
    [InlineData("Enterprise Mobility Suite", "Enterprise Mobility Suite를")]
    [InlineData("CSP-7Q2M4XKN", "CSP-7Q2M4XKN을")]
    [InlineData("CSP-7Q2M4XKD", "CSP-7Q2M4XKD를")]
    [InlineData("2611220050000120", "2611220050000120을")]
    [InlineData("2611220050000122", "2611220050000122를")]
    [InlineData("ana@relecloud.example", "ana@relecloud.example을")]
    [InlineData("https://host.contoso.com/", "https://host.contoso.com/을")]
    [InlineData("ledger.db", "ledger.db를")]
    [InlineData("Contoso (Seoul)", "Contoso (Seoul)을")]
    [InlineData("구독(Contoso)", "구독(Contoso)을")]
    [InlineData("심각도[A]", "심각도[A]를")]
    [InlineData("\"제목\"", "\"제목\"을")]
    [InlineData("…", "…를")]
    [InlineData("", "를")]
    public void An_object_has_its_particle(string word, string read) => Assert.Equal(read, KoreanParticles.Fill("{0}을(를)", [word]));

    [Theory]
    [InlineData("{0}이(가) 없습니다", "구독이 없습니다", "테넌트가 없습니다")]
    [InlineData("{0}은(는) 없습니다", "구독은 없습니다", "테넌트는 없습니다")]
    [InlineData("{0}과(와)의 관계", "구독과의 관계", "테넌트와의 관계")]
    [InlineData("{0}와(과) 비슷", "구독과 비슷", "테넌트와 비슷")]
    [InlineData("{0}(으)로 연결", "구독으로 연결", "테넌트로 연결")]
    [InlineData("\"{0}\"(이)라는 이름", "\"구독\"이라는 이름", "\"테넌트\"라는 이름")]
    public void Every_particle_has_both_forms(string text, string afterConsonant, string afterVowel)
    {
        Assert.Equal(afterConsonant, KoreanParticles.Fill(text, ["구독"]));
        Assert.Equal(afterVowel, KoreanParticles.Fill(text, ["테넌트"]));
    }

    [Theory]
    [InlineData("포털", "포털로")]
    [InlineData("파트너 센터", "파트너 센터로")]
    [InlineData("관리자 승인", "관리자 승인으로")]
    [InlineData("Azure Portal", "Azure Portal로")]
    [InlineData("번호 1", "번호 1로")]
    [InlineData("번호 3", "번호 3으로")]
    [InlineData("번호 10", "번호 10으로")]
    [InlineData("URL", "URL로")]
    [InlineData("VM", "VM으로")]
    [InlineData("2026-11-22", "2026-11-22로")]
    public void A_direction_keeps_its_short_form_after_rieul(string word, string read) => Assert.Equal(read, KoreanParticles.Fill("{0}(으)로", [word]));

    [Fact]
    public void A_bracket_between_word_and_particle_is_not_read() =>
        Assert.Equal("서울 고객(contoso.com)을", KoreanParticles.Fill("{0}({1})을(를)", ["서울 고객", "contoso.com"]));

    [Fact]
    public void What_fills_a_placeholder_is_never_changed() =>
        Assert.Equal("제목: \"{1}을(를) 고침\"은", KoreanParticles.Fill("제목: \"{0}\"은(는)", ["{1}을(를) 고침"]));

    [Fact]
    public void Formats_and_doubled_braces_stay_what_they_are() =>
        Assert.Equal(
            "{id}, 2026-11-22 06:40:00Z가 지남",
            KoreanParticles.Fill("{{id}}, {0:u}이(가) 지남", [new DateTime(2026, 11, 22, 6, 40, 0, DateTimeKind.Utc)])
        );
}
