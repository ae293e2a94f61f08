import { decodeText, isBinary } from "../../../src/officeHost/csv/encoding";

/** The bytes of `text` in an encoding of one byte a letter, by asking the decoder what each byte means. */
function encode(text: string, encoding: string): Uint8Array {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const letters = [...new TextDecoder(encoding).decode(all)];
  return Uint8Array.from([...text], (letter) => {
    const byte = letters.indexOf(letter);
    if (byte < 0) throw new Error(`${encoding} has no ${letter}`);
    return byte;
  });
}

const RUSSIAN = [
  "Клиент;Оборот\nООО Ромашка;100\nЗАО Бета;5\n",
  "Клиент;Оборот\nА;100\nБ;5\n",
  "КЛИЕНТ;СУММА\nООО РОМАШКА;100\nОАО ГАММА;5\n",
  "Customer;Amount\nООО Альфа;1\n",
  "id;Объём\n1;5\n",
];
const WESTERN = [
  "Customer;Amount\nCafé Noir;100\nMüller GmbH;50\nÅland;7\n",
  "Kunde;Umsatz\nÖBB;100\nÜberseehandel;5\n",
  "Cliente;Facturación\nEL NIÑO SA;5\nPEÑA Y CÍA;7\n",
  "Kunde;Omsætning\nØrsted;1\nBÆRUM;5\n",
  "Name;Total\nAcme;£100\n",
];

describe("the encoding of a text that states none", () => {
  const samples = [
    ...["windows-1251", "ibm866", "koi8-r"].flatMap((encoding) =>
      RUSSIAN.map((text) => [encoding, text] as const)
    ),
    ...WESTERN.map((text) => ["windows-1252", text] as const),
    ["windows-1250", "Klient;Obrót\nMichał Żółć;1\nŁódź Sp. z o.o.;5\n"] as const,
    ["windows-1251", "Клієнт;Сума\nКиїв;100\nЛьвів;4\n"] as const,
  ];

  test.each(samples)("%s is told by its letters: %j", (encoding, text) => {
    expect(decodeText(encode(text, encoding))).toBe(text);
  });

  test("signs of western Windows are signs, and no controls", () => {
    const bytes = Uint8Array.from([
      ...new TextEncoder().encode("Name;Sum\nS"),
      0xe3,
      ...new TextEncoder().encode("o Paulo;100 "),
      0x80,
    ]);
    expect(decodeText(bytes)).toBe("Name;Sum\nSão Paulo;100 €");
  });

  test("one damaged byte, or a letter cut off at the end, does not make another encoding of UTF-8", () => {
    const text = "Клиент;Сумма\nРомашка;100\nЛютик;50\n";
    const bytes = new TextEncoder().encode(text);
    const damaged = bytes.slice();
    damaged[0] = 0xff;
    expect(decodeText(damaged).slice(2)).toBe(text.slice(1));
    expect(decodeText(bytes.slice(0, 9))).toBe("Клие\ufffd");
  });

  test.each([true, false])("UTF-16 without its mark, little-endian: %s", (isLittle) => {
    const text = "Клиент;Сумма\nРомашка;100\nЛютик;50\nMüller;7\n";
    const view = new DataView(new ArrayBuffer(text.length * 2));
    [...text].forEach((letter, at) => view.setUint16(at * 2, letter.charCodeAt(0), isLittle));
    const bytes = new Uint8Array(view.buffer);
    expect(isBinary(bytes)).toBe(false);
    expect(decodeText(bytes)).toBe(text);
  });
});
