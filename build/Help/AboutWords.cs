namespace PartnerSupport.Help;

/// <summary>What stands around the contents of a help topic, in one language.</summary>
internal sealed record AboutWords
{
    public static AboutWords English { get; } =
        new()
        {
            Topic = "TOPIC",
            Short = "SHORT DESCRIPTION",
            Long = "LONG DESCRIPTION",
            SeeAlso = "SEE ALSO",
            Example = "Example",
            Errors = "The errors, warnings and findings of PartnerSupport, by ID.",
            Preface =
                "Every error, warning and finding of PartnerSupport has a stable ID. It's in brackets at the end of the message, it's the part of "
                + "FullyQualifiedErrorId before the comma, and it's the Id of a finding. A rejected request lists every finding; FullyQualifiedErrorId "
                + "is that of the first. Numbers in braces are placeholders. Where no category is given, either the service's response "
                + "decides (401 AuthenticationError, 403 PermissionDenied, 404 ObjectNotFound, 409 ResourceExists, 429 LimitsExceeded, "
                + "5xx ResourceUnavailable), or the ID belongs to the review: an error rejects the request (InvalidArgument), a warning doesn't.",
            Find = "To find one by its ID:",
        };

    public static AboutWords Korean { get; } =
        new()
        {
            Topic = "항목",
            Short = "간단한 설명",
            Long = "자세한 설명",
            SeeAlso = "참고 항목",
            Example = "예제",
            Errors = "PartnerSupport의 오류, 경고, 검토 결과를 ID별로 설명합니다.",
            Preface =
                "PartnerSupport의 모든 오류, 경고, 검토 결과에는 바뀌지 않는 ID가 있습니다. "
                + "ID는 메시지 끝의 대괄호 안에 있고, FullyQualifiedErrorId에서 쉼표 앞부분이며, "
                + "검토 결과의 Id입니다. 거부된 요청에는 모든 결과가 나열되며 "
                + "FullyQualifiedErrorId는 첫 번째 결과의 ID입니다. 중괄호 안의 숫자는 값이 채워지는 자리입니다. "
                + "범주가 없으면 서비스의 응답으로 정해지거나(401 AuthenticationError, "
                + "403 PermissionDenied, 404 ObjectNotFound, 409 ResourceExists, "
                + "429 LimitsExceeded, 5xx ResourceUnavailable) 검토에 속하는 ID입니다. "
                + "검토의 오류는 요청을 거부하고(InvalidArgument) 경고는 거부하지 않습니다.",
            Find = "ID로 찾으려면:",
        };

    public required string Topic { get; init; }
    public required string Short { get; init; }
    public required string Long { get; init; }
    public required string SeeAlso { get; init; }
    public required string Example { get; init; }
    public required string Errors { get; init; }
    public required string Preface { get; init; }
    public required string Find { get; init; }

    /// <summary>The foot of a topic.</summary>
    public string Foot(string others) => $"\n{SeeAlso}\n    {others}\n";

    /// <summary>The head of a topic; Get-Help takes its synopsis from the fifth line.</summary>
    public string Head(string topic, string summary) => $"{Topic}\n    {topic}\n\n{Short}\n    {summary}\n\n{Long}\n";
}
