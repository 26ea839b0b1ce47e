using PhoneNumbers;

namespace PartnerSupport.Services;

/// <summary>The phone plans of libphonenumber. Its tables take some 80 ms to load: <see cref="Prepare"/> does it beside other work.</summary>
internal sealed class PhoneBook : IPhoneBook
{
    private readonly Lazy<PhoneNumberUtil> _plans = new(PhoneNumberUtil.GetInstance);

    /// <summary>The one of this process.</summary>
    internal static PhoneBook Instance { get; } = new();

    /// <summary>Loads the plans on another thread, so that the first phone finds them there.</summary>
    internal void Prepare()
    {
        if (!_plans.IsValueCreated)
            _ = Task.Run(() => Read("+34915550134", null));
    }

    /// <inheritdoc/>
    public PhoneLine? Read(string digits, string? country)
    {
        try
        {
            var number = _plans.Value.Parse(digits, country);
            return _plans.Value.IsPossibleNumberWithReason(number) == PhoneNumberUtil.ValidationResult.IS_POSSIBLE
                ? new PhoneLine(
                    number.CountryCode.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    _plans.Value.GetNationalSignificantNumber(number),
                    _plans.Value.IsValidNumber(number)
                )
                : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
