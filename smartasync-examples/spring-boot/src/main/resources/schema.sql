CREATE TABLE IF NOT EXISTS stock (
  item text PRIMARY KEY,
  pieces int NOT NULL CHECK (pieces >= 0)
);
CREATE TABLE IF NOT EXISTS orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  item text NOT NULL REFERENCES stock (item),
  pieces int NOT NULL,
  cents int NOT NULL
);
INSERT INTO stock (item, pieces) VALUES ('tea', 100), ('cup', 10) ON CONFLICT DO NOTHING;
