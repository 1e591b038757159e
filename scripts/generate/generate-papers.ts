import type { PaperDraft } from '../../electron/library/import/drafts.ts';
import { createIdentifiers } from './identifiers.ts';
import { anyDate } from './dates.ts';
import { createWordSource } from './paper-words.ts';
import { createNotes } from './notes.ts';
import { withInitials } from './names.ts';
import { createProse } from './prose.ts';
import { createRandom, type Random } from './random.ts';
import { createTagger } from './tags.ts';
import { createTeams } from './teams.ts';
import { title } from './titles.ts';
import { type Topic, topicDraws, topics } from './topics.ts';

/** What a person did with a paper; times in milliseconds after it was added, null where it has not the mark. */
export interface GeneratedMark {
  readAfter: number | null;
  starredAfter: number | null;
  isQueued: boolean;
}

/** A paper with what a person made of it. */
export interface GeneratedPaper {
  draft: PaperDraft;
  /** Markdown with TeX. */
  note: string | null;
  mark: GeneratedMark | null;
  /** Full names, `project/thesis`. */
  tags: string[];
}

const day = 86_400_000;
/** How many papers are in British spelling, from 0 to 1. */
const british = 0.45;

/**
 * Papers like those of arXiv, without end and always the same for a seed: each is of one or two of some 200 topics, whose
 * words it uses beside those of all papers, as often as Zipf's law has them; by groups of authors who stay with their
 * topics; with titles of about 75 characters, abstracts of about 1,100 (some with TeX, few without any), and dates over
 * 30 years with more in later ones. 1% have a note, 10% marks and 15% tags.
 */
export function* generatePapers(seed: number): Generator<GeneratedPaper, never> {
  const random = createRandom(seed);
  const words = createWordSource(random);
  const prose = createProse(random, words);
  const nextTopic = topicDraws(random);
  const teams = createTeams(seed, random);
  const identifiersOf = createIdentifiers(random);
  const noteOf = createNotes(random, words, prose);
  const tagsOf = createTagger(random);
  for (let number = 0; ; number++) {
    const topic = nextTopic();
    const about = [topic, random.chance(0.45) ? neighborOf(random, topic) : topic] as const;
    const { field } = topic;
    words.turnTo(about, random.chance(british) ? 'british' : 'american');
    const date = random.chance(0.01) ? null : anyDate(random, field.growth);
    const team = teams.writersOf(about, number);
    const isShort = random.chance(0.07);
    const venue = random.chance(0.4) ? venueOf(random, topic) : null;
    const text = title(random, words, prose, field.tex / 8);
    const hasCode = random.chance(field.growth > 2 ? 0.2 : 0.05);
    const mark = random.chance(0.1) ? markOf(random) : null;
    const draft: PaperDraft = {
      title: text,
      abstract: random.chance(0.01) ? null : abstract(random, prose.sentence, random.chance(field.tex) ? 0.12 : 0),
      authors: isShort ? team.authors.map(withInitials) : team.authors,
      authorsComplete: !random.chance(0.03),
      affiliations: random.chance(0.6) ? team.affiliations : [],
      date,
      subject: random.chance(0.01) ? null : topic.subject,
      hasCode,
      codeUrl: hasCode && random.chance(0.5) ? `https://code.example.org/papers/${number}` : null,
      ...identifiersOf({ number, date, subject: topic.subject, venue, title: text, firstAuthor: team.authors[0] }),
      venue,
    };
    yield {
      draft,
      note: random.chance(mark === null ? 0.0045 : 0.06) ? noteOf() : null,
      mark,
      tags: random.chance(0.15) ? tagsOf(topic) : [],
    };
  }
}

function neighborOf(random: Random, topic: Topic): Topic {
  const places = topic.neighbors.length;
  return topics[topic.neighbors[Math.floor(random.next() * random.next() * places)] ?? topic.number] ?? topic;
}

/** A field's papers appear in its venues, and those of a topic in one of them more than in others. */
function venueOf(random: Random, { field, number }: Topic): string {
  const favorite = field.venues[number % field.venues.length];
  return favorite !== undefined && random.chance(0.45) ? favorite : random.pick(field.venues);
}

function abstract(random: Random, sentence: (tex: number) => string, tex: number): string {
  const length = random.chance(0.04)
    ? random.between(80, 300)
    : 350 + random.between(0, 500) + random.between(0, 500) + random.between(0, 500);
  let text = sentence(tex);
  while (text.length < length) text += ` ${sentence(tex)}`;
  return text;
}

function markOf(random: Random): GeneratedMark {
  const isQueued = random.chance(0.04);
  const starredAfter = random.chance(0.25) ? random.between(60_000, 60 * day) : null;
  const isRead = random.chance(0.85) || (!isQueued && starredAfter === null);
  return { readAfter: isRead ? random.between(60_000, 60 * day) : null, starredAfter, isQueued };
}
