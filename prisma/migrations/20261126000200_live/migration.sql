-- Whatever appends to the log tells everybody who listens, when its transaction commits and once a
-- statement, of the last sequence that it gave. A transaction that is undone tells nobody.
CREATE FUNCTION "tell_of_events"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last integer;
BEGIN
  SELECT max("sequence") INTO last FROM "added";
  IF last IS NOT NULL THEN
    PERFORM pg_notify('claimdesk_events', last::text);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "audit_event_told"
  AFTER INSERT ON "audit_event"
  REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "tell_of_events"();
