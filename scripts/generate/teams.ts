import { institutions } from './institutions.ts';
import { anyCulture, type CultureName, personName } from './names.ts';
import { createRandom, hash, type Random, zipfRanks } from './random.ts';
import type { Topic } from './topics.ts';

/** Who wrote a paper, and where they were. */
export interface Team {
  authors: string[];
  affiliations: string[];
}

/** Finds who writes papers. It remembers the members of a few large collaborations and nothing else. */
export interface Teams {
  /**
   * @param about the topics of the paper
   * @param papers how many papers there are before this one: the more, the more groups are at work
   */
  writersOf(about: readonly [Topic, Topic], papers: number): Team;
}

const mostGroups = 4_096;
const mostMembers = 64;
const mostAuthors = 30;
/** Members of the large collaborations, which list them by family name. */
const collaborations = [3_000, 2_300, 1_200, 950, 700, 420, 330, 260, 210, 160] as const;
/** A topic begins with so many groups, and gets one more each time the library has grown by so many papers. */
const firstGroups = 6;
const papersOfNewGroup = 800;

interface Group {
  number: number;
  members: number;
  culture: CultureName;
  institution: string;
  /** The other one, of groups that are in two. */
  second: string | null;
}

/**
 * Groups of people, of whom some write far more than others, and each works in one topic and what is near to it. All that
 * is so of a group or a person follows from its number, so that a library can have a million of them.
 */
export function createTeams(seed: number, random: Random): Teams {
  const groupRank = zipfRanks(mostGroups, random, 2);
  const memberRank = zipfRanks(mostMembers, random);
  const known = new Map<number, string[]>();

  const groupOf = (topic: Topic, papers: number): Group =>
    makeGroup(seed, topic, groupRank(firstGroups + Math.floor(papers / papersOfNewGroup)));

  const collaboration = (topic: Topic): Team => {
    const number = hash(topic.number, seed) % collaborations.length;
    let members = known.get(number);
    if (members === undefined) known.set(number, (members = membersOf(seed, number)));
    const share = random.chance(0.3) ? 1 : 0.8 + 0.2 * random.next();
    const names = institutions.slice(number * 4, number * 4 + 40).map(({ name }) => name);
    return { authors: members.filter(() => random.next() < share), affiliations: names };
  };

  const usual = ([first, second]: readonly [Topic, Topic], papers: number): Team => {
    const wanted = teamSize(random, first.field.team);
    const own = groupOf(random.chance(0.8) ? first : second, papers);
    const guest = wanted > 2 && random.chance(0.25) ? groupOf(random.chance(0.5) ? first : second, papers) : null;
    const authors = new Set<string>();
    for (let tries = 0; authors.size < wanted && tries < 3 * wanted; tries++) {
      authors.add(nextAuthor(guest !== null && random.chance(0.35) ? guest : own));
    }
    const leader = memberName(seed, own, 0);
    // The head of a group stands last.
    if (random.chance(0.6) && (authors.delete(leader) || authors.size < wanted)) authors.add(leader);
    const places = [own.institution, own.second, guest?.institution ?? null].filter((place) => place !== null);
    return { authors: [...authors], affiliations: [...new Set(places)] };
  };

  const nextAuthor = (group: Group): string =>
    // Now and then somebody who writes one paper and is never seen again.
    random.chance(0.1)
      ? personName(random, random.chance(0.6) ? group.culture : anyCulture(random))
      : memberName(seed, group, memberRank(group.members));

  return {
    writersOf: (about, papers) =>
      about[0].field.hasCollaborations && random.chance(0.01) ? collaboration(about[0]) : usual(about, papers),
  };
}

function makeGroup(seed: number, topic: Topic, rank: number): Group {
  const number = hash(hash(seed, topic.number), rank);
  const random = createRandom(number);
  const place = institutions[Math.floor(random.next() * institutions.length)] ?? institutions[0];
  const other = institutions[Math.floor(random.next() * institutions.length)];
  return {
    number,
    members: random.between(4, 10) + random.between(0, 3) * topic.field.team,
    culture: place?.culture ?? 'english',
    institution: place?.name ?? '',
    second: random.chance(0.25) ? (other?.name ?? null) : null,
  };
}

function memberName(seed: number, group: Group, member: number): string {
  const random = createRandom(hash(hash(seed, group.number), member + 1));
  return personName(random, random.chance(0.6) ? group.culture : anyCulture(random));
}

function membersOf(seed: number, collaboration: number): string[] {
  const random = createRandom(hash(seed, ~collaboration));
  const names = new Set<string>();
  const wanted = collaborations[collaboration] ?? 100;
  while (names.size < wanted) names.add(personName(random, anyCulture(random)));
  return [...names]
    .map((name) => ({ name, key: name.slice(name.lastIndexOf(' ') + 1) }))
    .sort(byKey)
    .map(({ name }) => name);
}

/** By the numbers of the letters, which are the same on every machine. */
function byKey(one: { key: string }, other: { key: string }): number {
  return one.key < other.key ? -1 : one.key > other.key ? 1 : 0;
}

/** Authors of a paper: one at least, as many as usual on average, seldom many more. */
function teamSize(random: Random, usual: number): number {
  let size = usual > 3 && random.chance(0.8) ? 2 : 1;
  const more = (usual - size) / (usual - size + 1);
  while (size < mostAuthors && random.chance(more)) size++;
  return size;
}
