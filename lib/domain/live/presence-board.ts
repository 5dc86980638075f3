import type { Presence } from '@/lib/domain/live/live';

type Beat = Presence & { until: number };

/** Who has which article open, as of the last beat of each; times in milliseconds, as given. */
export class PresenceBoard {
  private readonly articles = new Map<string, Map<string, Beat>>();
  private readonly lastsMs: number;

  /** @param lastsMs how long a beat counts. */
  constructor(lastsMs: number) {
    this.lastsMs = lastsMs;
  }

  /** Notes where somebody is; whether that is news. */
  beat(articleId: string, presence: Presence, now: number): boolean {
    const people = this.articles.get(articleId) ?? new Map<string, Beat>();
    this.articles.set(articleId, people);
    const before = people.get(presence.person.id);
    people.set(presence.person.id, { ...presence, until: now + this.lastsMs });
    return (
      !before ||
      before.until <= now ||
      before.claimId !== presence.claimId ||
      before.editing !== presence.editing
    );
  }

  /** Forgets who left, at once; whether they were there. */
  leave(articleId: string, personId: string): boolean {
    const people = this.articles.get(articleId);
    const wasThere = people?.delete(personId) ?? false;
    if (people?.size === 0) this.articles.delete(articleId);
    return wasThere;
  }

  /** Forgets whose beat is over; the articles where that changed something. */
  sweep(now: number): string[] {
    const changed: string[] = [];
    for (const [articleId, people] of this.articles) {
      const over = [...people.values()].filter(({ until }) => until <= now);
      for (const { person } of over) people.delete(person.id);
      if (over.length > 0) changed.push(articleId);
      if (people.size === 0) this.articles.delete(articleId);
    }
    return changed;
  }

  /** Who is there, by name. */
  present(articleId: string, now: number): Presence[] {
    return [...(this.articles.get(articleId)?.values() ?? [])]
      .filter(({ until }) => until > now)
      .map(({ person, claimId, editing }) => ({ person, claimId, editing }))
      .sort((a, b) => a.person.name.localeCompare(b.person.name, 'en'));
  }
}
