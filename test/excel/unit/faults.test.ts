import { SCENES } from "../../faults/scenes";
import { chooseOneOf, tryScene } from "../../faults/trials";

/**
 * A sample of `npm run faults`, which tries every command with every fault at every request and a person acting in every
 * gap. The sample is the same each time; another `SEED` tries others.
 */
const SEED = Number(process.env.SEED ?? 20261130);
const ONE_OF = 120;

test.each(SCENES.map((scene) => [scene.name, scene] as const))(
  "%s: true words and nothing lost, whatever goes wrong",
  async (_, scene) => {
    const wrong: string[] = [];
    await tryScene(scene, chooseOneOf(ONE_OF, SEED), (line) => void wrong.push(line));
    expect(wrong).toEqual([]);
  }
);
