import { openDuck } from "../../../src/cli/engine/duck";
import { narrowToRepeats } from "../../../src/cli/engine/repeats";

test("of 60,000 rows exactly those that repeat another are found, and nothing where none does", async () => {
  const duck = await openDuck();
  try {
    // Every 500th row says what an earlier one says; low halves alone meet far more often.
    await duck.run(
      "CREATE TABLE v AS SELECT i AS place, hash(CASE WHEN i % 500 = 499 THEN i - 250 ELSE i END) AS h FROM range(60000) AS t(i)"
    );
    const where = await narrowToRepeats(duck, "place < 60000", 60_000);
    const [[repeated, rows] = []] = await duck.rows(
      `SELECT (SELECT count(*) FROM (SELECT h FROM v WHERE ${where} GROUP BY h HAVING count(*) > 1))::INTEGER, (SELECT count(*) FROM v WHERE ${where})::INTEGER`
    );
    expect(repeated).toBe(120);
    // Hardly any row is looked at that repeats none.
    expect(Number(rows)).toBeLessThan(400);
    expect(await narrowToRepeats(duck, "place < 499", 60_000)).toBeNull();
  } finally {
    duck.close();
  }
});
