-- IF NOT EXISTS: of nodes that start at once two may run this, see the class Schema
CREATE TABLE IF NOT EXISTS fitbit_write (
    write_key  VARCHAR(255) PRIMARY KEY,
    attempt    VARCHAR(255) NOT NULL,
    begun_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    attempt_at TIMESTAMP WITH TIME ZONE NOT NULL,
    outcome    VARCHAR(255) NOT NULL
);

CREATE INDEX IF NOT EXISTS fitbit_write_begun_at ON fitbit_write (begun_at);
