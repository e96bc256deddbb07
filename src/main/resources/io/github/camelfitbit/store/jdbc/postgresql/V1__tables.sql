-- IF NOT EXISTS: of nodes that start at once two may run this, see the class Schema
-- "C": keys in the order of their characters, whatever the language of the database
CREATE TABLE IF NOT EXISTS fitbit_connection (
    connection_key VARCHAR(255) COLLATE "C" PRIMARY KEY,
    version        BIGINT NOT NULL,
    connected_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    document       BYTEA NOT NULL
);

CREATE TABLE IF NOT EXISTS fitbit_cursor (
    connection_key VARCHAR(255) COLLATE "C" NOT NULL,
    consumer_name  VARCHAR(255) COLLATE "C" NOT NULL,
    data_type      VARCHAR(255) COLLATE "C" NOT NULL,
    version        BIGINT NOT NULL,
    document       BYTEA NOT NULL,
    PRIMARY KEY (connection_key, consumer_name, data_type)
);

CREATE TABLE IF NOT EXISTS fitbit_consent (
    state_digest VARCHAR(64) COLLATE "C" PRIMARY KEY,
    expires_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    document     BYTEA NOT NULL
);

CREATE INDEX IF NOT EXISTS fitbit_consent_expires_at ON fitbit_consent (expires_at);

CREATE TABLE IF NOT EXISTS fitbit_lease (
    lease_name VARCHAR(255) COLLATE "C" PRIMARY KEY,
    holder     VARCHAR(255) COLLATE "C" NOT NULL
);
