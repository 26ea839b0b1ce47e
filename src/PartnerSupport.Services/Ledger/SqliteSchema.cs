namespace PartnerSupport.Services.Ledger;

/// <summary>The schema in SQLite, one step a version. A released step is never changed; the next one follows it.</summary>
internal static class SqliteSchema
{
    internal static readonly IReadOnlyList<string> Migrations =
    [
        """
            CREATE TABLE csp_migration (
                version INTEGER PRIMARY KEY,
                applied_at TEXT NOT NULL
            ) STRICT;

            CREATE TABLE csp_request (
                partner_tenant TEXT NOT NULL,
                cloud TEXT NOT NULL,
                sandbox TEXT NOT NULL,
                reference TEXT NOT NULL,
                state TEXT NOT NULL,
                customer TEXT NOT NULL,
                service TEXT NOT NULL,
                duplicate_key TEXT NOT NULL,
                idempotency_key TEXT,
                request_number TEXT,
                external_reference TEXT,
                lease_owner TEXT,
                lease_until TEXT,
                created_at TEXT NOT NULL,
                changed_at TEXT NOT NULL,
                format INTEGER NOT NULL,
                payload TEXT NOT NULL,
                PRIMARY KEY (partner_tenant, cloud, sandbox, reference)
            ) STRICT;
            CREATE INDEX csp_request_created ON csp_request (partner_tenant, cloud, sandbox, created_at);
            CREATE INDEX csp_request_changed ON csp_request (partner_tenant, cloud, sandbox, changed_at);
            CREATE INDEX csp_request_duplicate ON csp_request (partner_tenant, cloud, sandbox, duplicate_key);
            CREATE UNIQUE INDEX csp_request_number ON csp_request (partner_tenant, cloud, sandbox, request_number) WHERE request_number IS NOT NULL;
            CREATE INDEX csp_request_external ON csp_request (partner_tenant, cloud, sandbox, external_reference);

            CREATE TABLE csp_audit (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                partner_tenant TEXT NOT NULL,
                cloud TEXT NOT NULL,
                sandbox TEXT NOT NULL,
                reference TEXT,
                at TEXT NOT NULL,
                what TEXT NOT NULL,
                payload TEXT NOT NULL
            ) STRICT;
            CREATE INDEX csp_audit_reference ON csp_audit (partner_tenant, cloud, sandbox, reference, id);
            CREATE TRIGGER csp_audit_keeps BEFORE UPDATE ON csp_audit BEGIN SELECT RAISE(ABORT, 'audit events are never changed'); END;
            CREATE TRIGGER csp_audit_stays BEFORE DELETE ON csp_audit BEGIN SELECT RAISE(ABORT, 'audit events are never removed'); END;
            CREATE TRIGGER csp_audit_fresh BEFORE INSERT ON csp_audit WHEN NEW.id IN (SELECT id FROM csp_audit)
                BEGIN SELECT RAISE(ABORT, 'audit events are never replaced'); END;

            CREATE TABLE csp_file (
                partner_tenant TEXT NOT NULL,
                cloud TEXT NOT NULL,
                sandbox TEXT NOT NULL,
                reference TEXT NOT NULL,
                sha256 TEXT NOT NULL,
                content BLOB NOT NULL,
                PRIMARY KEY (partner_tenant, cloud, sandbox, reference, sha256)
            ) STRICT;

            CREATE TABLE csp_document (
                partner_tenant TEXT NOT NULL,
                cloud TEXT NOT NULL,
                sandbox TEXT NOT NULL,
                name TEXT NOT NULL,
                content TEXT NOT NULL,
                changed_at TEXT NOT NULL,
                PRIMARY KEY (partner_tenant, cloud, sandbox, name)
            ) STRICT;
            """,
        """
            PRAGMA application_id = 1129533523;
            ALTER TABLE csp_request ADD COLUMN status TEXT NOT NULL DEFAULT '';
            ALTER TABLE csp_request ADD COLUMN holds_text INTEGER NOT NULL DEFAULT 1;
            ALTER TABLE csp_request ADD COLUMN actions INTEGER NOT NULL DEFAULT 0;
            CREATE INDEX csp_request_text ON csp_request (partner_tenant, cloud, sandbox, created_at) WHERE holds_text = 1;
            CREATE INDEX csp_request_actions ON csp_request (partner_tenant, cloud, sandbox, created_at) WHERE actions > 0;
            CREATE INDEX csp_request_state ON csp_request (partner_tenant, cloud, sandbox, state, status, created_at);
            CREATE INDEX csp_audit_at ON csp_audit (partner_tenant, cloud, sandbox, at);

            CREATE TABLE csp_retention (
                partner_tenant TEXT NOT NULL,
                cloud TEXT NOT NULL,
                sandbox TEXT NOT NULL,
                before TEXT NOT NULL,
                PRIMARY KEY (partner_tenant, cloud, sandbox)
            ) STRICT;
            DROP TRIGGER csp_audit_stays;
            CREATE TRIGGER csp_audit_stays BEFORE DELETE ON csp_audit
                WHEN OLD.at >= coalesce((SELECT before FROM csp_retention AS kept
                    WHERE kept.partner_tenant = OLD.partner_tenant AND kept.cloud = OLD.cloud AND kept.sandbox = OLD.sandbox), '')
                BEGIN SELECT RAISE(ABORT, 'audit events are never changed, nor removed before their retention ends'); END;
            """,
    ];
}
