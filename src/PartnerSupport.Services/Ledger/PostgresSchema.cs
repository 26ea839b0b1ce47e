namespace PartnerSupport.Services.Ledger;

/// <summary>
/// The schema in PostgreSQL, one step a version. A released step is never changed; the next one follows it. Text that is
/// compared or sorted has the collation C, so that order is the same as in SQLite and in memory.
/// </summary>
internal static class PostgresSchema
{
    internal static readonly IReadOnlyList<string> Migrations =
    [
        """
            CREATE TABLE csp_migration (
                version integer PRIMARY KEY,
                applied_at text NOT NULL
            );

            CREATE TABLE csp_request (
                partner_tenant text COLLATE "C" NOT NULL,
                cloud text COLLATE "C" NOT NULL,
                sandbox text COLLATE "C" NOT NULL,
                reference text COLLATE "C" NOT NULL,
                state text COLLATE "C" NOT NULL,
                customer text COLLATE "C" NOT NULL,
                service text COLLATE "C" NOT NULL,
                duplicate_key text COLLATE "C" NOT NULL,
                idempotency_key text COLLATE "C",
                request_number text COLLATE "C",
                external_reference text COLLATE "C",
                lease_owner text COLLATE "C",
                lease_until text COLLATE "C",
                created_at text COLLATE "C" NOT NULL,
                changed_at text COLLATE "C" NOT NULL,
                format integer NOT NULL,
                payload text NOT NULL,
                PRIMARY KEY (partner_tenant, cloud, sandbox, reference)
            );
            CREATE INDEX csp_request_created ON csp_request (partner_tenant, cloud, sandbox, created_at);
            CREATE INDEX csp_request_changed ON csp_request (partner_tenant, cloud, sandbox, changed_at);
            CREATE INDEX csp_request_duplicate ON csp_request (partner_tenant, cloud, sandbox, duplicate_key);
            CREATE UNIQUE INDEX csp_request_number ON csp_request (partner_tenant, cloud, sandbox, request_number) WHERE request_number IS NOT NULL;
            CREATE INDEX csp_request_external ON csp_request (partner_tenant, cloud, sandbox, external_reference);

            CREATE TABLE csp_audit (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                partner_tenant text COLLATE "C" NOT NULL,
                cloud text COLLATE "C" NOT NULL,
                sandbox text COLLATE "C" NOT NULL,
                reference text COLLATE "C",
                at text COLLATE "C" NOT NULL,
                what text NOT NULL,
                payload text NOT NULL
            );
            CREATE INDEX csp_audit_reference ON csp_audit (partner_tenant, cloud, sandbox, reference, id);
            CREATE FUNCTION csp_audit_refuse() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'audit events are never changed or removed'; END $$;
            CREATE TRIGGER csp_audit_keeps BEFORE UPDATE OR DELETE ON csp_audit FOR EACH ROW EXECUTE FUNCTION csp_audit_refuse();
            CREATE TRIGGER csp_audit_stays BEFORE TRUNCATE ON csp_audit FOR EACH STATEMENT EXECUTE FUNCTION csp_audit_refuse();

            CREATE TABLE csp_file (
                partner_tenant text COLLATE "C" NOT NULL,
                cloud text COLLATE "C" NOT NULL,
                sandbox text COLLATE "C" NOT NULL,
                reference text COLLATE "C" NOT NULL,
                sha256 text COLLATE "C" NOT NULL,
                content bytea NOT NULL,
                PRIMARY KEY (partner_tenant, cloud, sandbox, reference, sha256)
            );

            CREATE TABLE csp_document (
                partner_tenant text COLLATE "C" NOT NULL,
                cloud text COLLATE "C" NOT NULL,
                sandbox text COLLATE "C" NOT NULL,
                name text COLLATE "C" NOT NULL,
                content text NOT NULL,
                changed_at text NOT NULL,
                PRIMARY KEY (partner_tenant, cloud, sandbox, name)
            );
            """,
        """
            ALTER TABLE csp_request ADD COLUMN status text COLLATE "C" NOT NULL DEFAULT '';
            ALTER TABLE csp_request ADD COLUMN holds_text integer NOT NULL DEFAULT 1;
            ALTER TABLE csp_request ADD COLUMN actions integer NOT NULL DEFAULT 0;
            CREATE INDEX csp_request_text ON csp_request (partner_tenant, cloud, sandbox, created_at) WHERE holds_text = 1;
            CREATE INDEX csp_request_actions ON csp_request (partner_tenant, cloud, sandbox, created_at) WHERE actions > 0;
            CREATE INDEX csp_request_state ON csp_request (partner_tenant, cloud, sandbox, state, status, created_at);
            CREATE INDEX csp_audit_at ON csp_audit (partner_tenant, cloud, sandbox, at);

            CREATE TABLE csp_retention (
                partner_tenant text COLLATE "C" NOT NULL,
                cloud text COLLATE "C" NOT NULL,
                sandbox text COLLATE "C" NOT NULL,
                before text COLLATE "C" NOT NULL,
                PRIMARY KEY (partner_tenant, cloud, sandbox)
            );
            CREATE OR REPLACE FUNCTION csp_audit_refuse() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN
                    IF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM csp_retention AS kept
                        WHERE kept.partner_tenant = OLD.partner_tenant AND kept.cloud = OLD.cloud AND kept.sandbox = OLD.sandbox AND OLD.at < kept.before)
                    THEN RETURN OLD;
                    END IF;
                    RAISE EXCEPTION 'audit events are never changed, nor removed before their retention ends';
                END $$;
            """,
    ];
}
