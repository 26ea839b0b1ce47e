namespace PartnerSupport;

/// <summary>What the problem does to the customer's business; the severity follows from it (R17).</summary>
public enum BusinessImpact
{
    /// <summary>Not given, or not understood.</summary>
    Unknown = 0,

    /// <summary>Production services are down: severity A.</summary>
    ProductionDown,

    /// <summary>Production is partly affected: severity B.</summary>
    PartlyAffected,

    /// <summary>Still available, or not production: severity C.</summary>
    NotProduction,
}
