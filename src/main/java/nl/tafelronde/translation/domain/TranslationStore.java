package nl.tafelronde.translation.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.translation.Original;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was translated and what is still to be. Rows without a life of their own, so plain SQL; used inside transactions. */
@Repository
public class TranslationStore {

    /** How many hashes one question names. */
    private static final int AT_ONCE = 500;

    private final JdbcClient database;

    TranslationStore(JdbcClient database) {
        this.database = database;
    }

    /** A translation that is still to be made. */
    public record Job(String hash, Language source, Language target, String original, int attempts) {
    }

    /** Who wished for a translation. */
    public record Asker(UUID topic, UUID subject) {
    }

    /** A translation by a person that still counts. */
    public record Correction(UUID id, String hash, Language source, String text) {
    }

    /** What somebody wrote, for the file of their own data. */
    public record Written(String text, Language target, Instant at, boolean takenBack) {
    }

    /** What the provider made of these, by hash. */
    public Map<String, String> made(Collection<String> hashes, Language source, Language target) {
        var found = new HashMap<String, String>();
        var rest = List.copyOf(hashes);
        for (var from = 0; from < rest.size(); from += AT_ONCE) {
            database.sql("select hash, text from translation where source = :source and target = :target and state = 'DONE' and hash in (:hashes)")
                    .param("source", source.tag()).param("target", target.tag())
                    .param("hashes", rest.subList(from, Math.min(rest.size(), from + AT_ONCE)))
                    .query((row, _) -> found.put(row.getString(1), row.getString(2))).list();
        }
        return found;
    }

    /** Asks for a translation, unless it was asked for; one that failed long enough ago is asked for again. Says its state. */
    public String ask(Original original, Language target, Instant now) {
        database.sql("""
                insert into translation (hash, source, target, state, original, asked, due, attempts)
                values (:hash, :source, :target, 'WAITING', :original, :now, :now, 0)
                on duplicate key update
                    original = if(state = 'FAILED' and due <= :now, values(original), original),
                    attempts = if(state = 'FAILED' and due <= :now, 0, attempts),
                    state = if(state = 'FAILED' and due <= :now, 'WAITING', state)""")
                .param("hash", original.hash()).param("source", original.language().tag()).param("target", target.tag())
                .param("original", original.text()).param("now", utc(now)).update();
        return database.sql("select state from translation where hash = ? and source = ? and target = ?")
                .params(original.hash(), original.language().tag(), target.tag()).query(String.class).single();
    }

    public void wish(Original original, Language target, Asker asker, Instant now) {
        database.sql("insert into translation_wish (hash, source, target, subject, topic, asked) values (?, ?, ?, ?, ?, ?) "
                + "on duplicate key update topic = values(topic)")
                .params(original.hash(), original.language().tag(), target.tag(), asker.subject(), asker.topic(), utc(now)).update();
    }

    /**
     * Takes what is due, all of one pair of languages and together no longer than this; nobody else gets it before
     * {@code until}. What failed before goes alone, so that one sentence cannot spoil the others for ever.
     */
    public List<Job> take(Instant now, Instant until, int most, int characters) {
        var first = database.sql(SELECT + "where (state = 'WAITING' or state = 'RUNNING') and due <= ? order by due limit 1 for update skip locked")
                .param(utc(now)).query(TranslationStore::job).optional();
        if (first.isEmpty()) {
            return List.of();
        }
        var taken = new ArrayList<>(List.of(first.get()));
        if (first.get().attempts() == 0 && most > 1) {
            var length = first.get().original().length();
            for (var next : database.sql(SELECT + "where state = 'WAITING' and due <= :now and attempts = 0 and source = :source "
                            + "and target = :target and hash <> :hash order by due limit :most for update skip locked")
                    .param("now", utc(now)).param("source", first.get().source().tag()).param("target", first.get().target().tag())
                    .param("hash", first.get().hash()).param("most", most - 1).query(TranslationStore::job).list()) {
                length += next.original().length();
                if (length > characters) {
                    break;
                }
                taken.add(next);
            }
        }
        taken.forEach(it -> settle(it, "RUNNING", until, it.attempts() + 1, null));
        return taken;
    }

    private static final String SELECT = "select hash, source, target, original, attempts from translation ";

    public void done(Job job, String text, String provider, Instant now) {
        database.sql("update translation set state = 'DONE', text = ?, provider = ?, made = ?, original = null, problem = null "
                + "where hash = ? and source = ? and target = ?")
                .params(text, provider, utc(now), job.hash(), job.source().tag(), job.target().tag()).update();
    }

    /** To be tried again, with or without counting the attempt that was just made. */
    public void later(Job job, Instant due, boolean counted, String problem) {
        settle(job, "WAITING", due, counted ? job.attempts() + 1 : job.attempts(), problem);
    }

    /** Given up; nobody asks again before {@code until}. Who waited for it waits no more. */
    public void failed(Job job, Instant until, String problem) {
        settle(job, "FAILED", until, job.attempts() + 1, problem);
        database.sql("update translation set original = null where hash = ? and source = ? and target = ?")
                .params(job.hash(), job.source().tag(), job.target().tag()).update();
        askers(job);
    }

    private void settle(Job job, String state, Instant due, int attempts, @Nullable String problem) {
        database.sql("update translation set state = ?, due = ?, attempts = ?, problem = ? where hash = ? and source = ? and target = ?")
                .params(state, utc(due), attempts, problem, job.hash(), job.source().tag(), job.target().tag()).update();
    }

    /** Who wished for it; they are told once. */
    public List<Asker> askers(Job job) {
        return database.sql("delete from translation_wish where hash = ? and source = ? and target = ? returning topic, subject")
                .params(job.hash(), job.source().tag(), job.target().tag())
                .query((row, _) -> new Asker(row.getObject(1, UUID.class), row.getObject(2, UUID.class))).list();
    }

    /** What was given up is tried again. */
    public int retryFailed() {
        return database.sql("delete from translation where state = 'FAILED'").update();
    }

    /** How many are in which state. */
    public Map<String, Long> counts() {
        var counts = new HashMap<String, Long>();
        database.sql("select state, count(*) from translation group by state").query((row, _) -> counts.put(row.getString(1), row.getLong(2))).list();
        return counts;
    }

    /** The problems of late, the most frequent first. */
    public List<String> problems(Instant since) {
        return database.sql("select problem from translation where problem is not null and due >= ? group by problem order by count(*) desc limit 5")
                .param(utc(since)).query(String.class).list();
    }

    /** What people wrote for this language in this space and nobody took back, the oldest first. */
    public List<Correction> corrections(UUID space, Language target) {
        return database.sql("select id, hash, source, text from translation_correction where space_id = ? and target = ? and taken_back is null order by at, id")
                .params(space, target.tag()).query((row, _) -> correction(row)).list();
    }

    public boolean anyCorrection(UUID space) {
        return database.sql("select exists (select 1 from translation_correction where space_id = ? and taken_back is null)")
                .param(space).query(Boolean.class).single();
    }

    /** The newest translation by a person that still counts. */
    public Optional<Correction> correction(UUID space, Original original, Language target) {
        return database.sql("select id, hash, source, text from translation_correction where space_id = ? and target = ? and hash = ? and source = ? "
                + "and taken_back is null order by at desc, id desc limit 1")
                .params(space, target.tag(), original.hash(), original.language().tag()).query((row, _) -> correction(row)).optional();
    }

    public void correct(UUID id, UUID space, Original original, Language target, String text, @Nullable UUID person, Instant now) {
        database.sql("insert into translation_correction (id, space_id, hash, source, target, text, person, at) "
                + "values (:id, :space, :hash, :source, :target, :text, :person, :at)")
                .param("id", id).param("space", space).param("hash", original.hash()).param("source", original.language().tag())
                .param("target", target.tag()).param("text", text).param("person", person).param("at", utc(now)).update();
    }

    public void takeBack(UUID correction, Instant now) {
        database.sql("update translation_correction set taken_back = ? where id = ? and taken_back is null").params(utc(now), correction).update();
    }

    public List<Written> writtenBy(UUID person) {
        return database.sql("select text, target, at, taken_back from translation_correction where person = ? order by at").param(person)
                .query((row, _) -> new Written(row.getString(1), Language.of(row.getString(2)),
                        row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getObject(4) != null)).list();
    }

    /** Everything that was made of a text, or still has to be, by services and by people. */
    public void forgetText(String hash) {
        for (var table : List.of("translation", "translation_wish", "translation_correction")) {
            database.sql("delete from " + table + " where hash = ?").param(hash).update();
        }
    }

    /** What somebody wrote stays, without them. */
    public void forget(UUID person) {
        database.sql("update translation_correction set person = null where person = ?").param(person).update();
    }

    public Optional<Boolean> wanted(UUID space) {
        return database.sql("select wanted from translation_space where space_id = ?").param(space).query(Boolean.class).optional();
    }

    public void want(UUID space, boolean wanted, Instant now) {
        database.sql("insert into translation_space (space_id, wanted, at) values (?, ?, ?) on duplicate key update wanted = values(wanted), at = values(at)")
                .params(space, wanted, utc(now)).update();
    }

    /** Removes what the provider made before this moment, and what was wished for so long ago. */
    public int removeMadeBefore(Instant before) {
        database.sql("delete from translation_wish where asked < ?").param(utc(before)).update();
        return database.sql("delete from translation where made < :before or made is null and asked < :before").param("before", utc(before)).update();
    }

    private static Job job(ResultSet row, int number) throws SQLException {
        return new Job(row.getString(1), Language.of(row.getString(2)), Language.of(row.getString(3)), row.getString(4), row.getInt(5));
    }

    private static Correction correction(ResultSet row) throws SQLException {
        return new Correction(row.getObject(1, UUID.class), row.getString(2), Language.of(row.getString(3)), row.getString(4));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
