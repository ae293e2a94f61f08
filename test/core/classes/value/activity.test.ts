import { ACTIVITY_RULE, planActivity } from "../../../../src/core/classes/value/activity";
import { classify } from "../../sheet";

const SHEET = [
  ["Client", "Turnover", "Agent"],
  ["One", 900, "Ann"],
  ["Two", 50, "Ann"],
  ["Three", 30, "Bob"],
  ["Four", 20, null],
];

test("contacts and hours a week by class, most hours first", () => {
  const [ann, bob, nobody] = planActivity(classify(SHEET));
  expect(ann).toMatchObject({ agent: "Ann", clients: 2, keyClients: 1, isOverloaded: false });
  // One A every 2 weeks of 2 hours, one B every 4 weeks of 1.5 hours.
  expect(ann?.contacts).toBeCloseTo(1 / 2 + 1 / 4);
  expect(ann?.hours).toBeCloseTo(1 + 1.5 / 4);
  expect(ann?.keyShare).toBeCloseTo(1 / 1.375);
  expect(ann?.load).toBeCloseTo(1.375 / 24);
  expect(ann?.classes.B).toEqual({ clients: 1, contacts: 0.25 });
  expect(bob?.hours).toBeCloseTo(1 / 6);
  expect(nobody).toMatchObject({ agent: null, clients: 1, load: null });
});

test("overload is shown; classes without a cycle take no time", () => {
  const rule = {
    ...ACTIVITY_RULE,
    weeks: { ...ACTIVITY_RULE.weeks, B: null },
    hoursAWeek: 0.5,
  };
  const [ann] = planActivity(classify(SHEET), rule);
  expect(ann).toMatchObject({ hours: 1, load: 2, keyShare: 1, isOverloaded: true });
  const idle = planActivity(classify(SHEET), { ...rule, hoursAWeek: 0 });
  expect(idle[0]).toMatchObject({ load: null, isOverloaded: false });
});

test("a key client by hand is seen as often as class A", () => {
  const manualClasses = new Map([["three", { class: "A", reason: "potential" }] as const]);
  const bob = planActivity(classify(SHEET, { manualClasses })).find(({ agent }) => agent === "Bob");
  expect(bob).toMatchObject({ contacts: 0.5, hours: 1, keyShare: 1 });
});
