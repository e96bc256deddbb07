-- IF NOT EXISTS: of nodes that start at once two may run this, see the class Schema
CREATE TABLE IF NOT EXISTS fitbit_connection (
    connection_key VARCHAR(255) PRIMARY KEY,
    version        BIGINT NOT NULL,
    connected_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    document       VARBINARY(1048576) NOT NULL
);

CREATE TABLE IF NOT EXISTS fitbit_cursor (
    connection_key VARCHAR(255) NOT NULL,
    consumer_name  VARCHAR(255) NOT NULL,
    data_type      VARCHAR(255) NOT NULL,
    version        BIGINT NOT NULL,
    document       VARBINARY(1048576) NOT NULL,
    PRIMARY KEY (connection_key, consumer_name, data_type)
);

CREATE TABLE IF NOT EXISTS fitbit_consent (
    state_digest VARCHAR(64) PRIMARY KEY,
    expires_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    document     VARBINARY(1048576) NOT NULL
);

CREATE INDEX IF NOT EXISTS fitbit_consent_expires_at ON fitbit_consent (expires_at);

CREATE TABLE IF NOT EXISTS fitbit_lease (
    lease_name VARCHAR(255) PRIMARY KEY,
    holder     VARCHAR(255) NOT NULL
);
