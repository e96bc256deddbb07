-- IF NOT EXISTS: of nodes that start at once two may run this, see the class Schema
CREATE TABLE IF NOT EXISTS fitbit_ticket (
    connection_key VARCHAR(255) NOT NULL,
    consumer_name  VARCHAR(255) NOT NULL,
    data_type      VARCHAR(255) NOT NULL,
    reason         VARCHAR(255) NOT NULL,
    start_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    end_at         TIMESTAMP WITH TIME ZONE NOT NULL,
    stamp          VARCHAR(255) NOT NULL,
    PRIMARY KEY (connection_key, consumer_name, data_type, reason, start_at, end_at)
);

CREATE INDEX IF NOT EXISTS fitbit_ticket_consumer ON fitbit_ticket (consumer_name, data_type, connection_key);

-- null while the person is not known, and in rows of before until the next refresh of their token
ALTER TABLE fitbit_connection ADD COLUMN IF NOT EXISTS api            VARCHAR(255);
ALTER TABLE fitbit_connection ADD COLUMN IF NOT EXISTS health_user_id VARCHAR(255);
ALTER TABLE fitbit_connection ADD COLUMN IF NOT EXISTS legacy_user_id VARCHAR(255);

CREATE INDEX IF NOT EXISTS fitbit_connection_health_user_id ON fitbit_connection (health_user_id);
CREATE INDEX IF NOT EXISTS fitbit_connection_legacy_user_id ON fitbit_connection (legacy_user_id);
