import { matchClients } from "../../../src/core/strategy/matchClients";

const keys = (pairs: ReturnType<typeof matchClients>): string[][] =>
  [...pairs].map(([sheet, client]) => [sheet.key, client.key]);

test("by id where both have one, whatever the name says now", () => {
  const sheets = [
    { key: "альфа", clientId: "17" },
    { key: "бета", clientId: null },
  ];
  const clients = [
    { key: "альфа групп", clientId: "17" },
    { key: "бета", clientId: "18" },
  ];
  expect(keys(matchClients(clients, sheets))).toEqual([
    ["альфа", "альфа групп"],
    ["бета", "бета"],
  ]);
});

test("the same name with another id is another client", () => {
  const sheets = [{ key: "ромашка", clientId: "1" }];
  expect(keys(matchClients([{ key: "ромашка", clientId: "2" }], sheets))).toEqual([]);
});

test("an id that two sheets claim decides nothing: names do", () => {
  const sheets = [
    { key: "альфа", clientId: "0" },
    { key: "бета", clientId: "0" },
  ];
  expect(keys(matchClients([{ key: "бета", clientId: "0" }], sheets))).toEqual([["бета", "бета"]]);
});
