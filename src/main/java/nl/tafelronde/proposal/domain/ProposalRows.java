package nl.tafelronde.proposal.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.proposal.Addressee;
import nl.tafelronde.proposal.ProposalCard;
import nl.tafelronde.proposal.ProposalDetails.Attachment;
import nl.tafelronde.proposal.ProposalId;
import nl.tafelronde.proposal.ProposalState;
import nl.tafelronde.proposal.ProposalStep;
import nl.tafelronde.proposal.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is read and kept of proposals as plain rows: lists, files, and the history that is only added to. */
@Repository
public class ProposalRows {

    private static final int MOST = 500;

    private final JdbcClient database;

    ProposalRows(JdbcClient database) {
        this.database = database;
    }

    /** The next number in this space; whoever asks at the same time waits for the end of this transaction. */
    public int nextNumber(UUID space) {
        database.sql("insert into proposal_numbers (space_id, last) values (?, 1) on duplicate key update last = last + 1").param(space).update();
        return database.sql("select last from proposal_numbers where space_id = ?").param(space).query(Integer.class).single();
    }

    /** Those of a space, the newest first, in one query. */
    public List<ProposalCard> list(UUID space) {
        return database.sql("""
                select p.id, p.space_id, p.number, p.title, p.language, p.addressee, p.municipality, p.state, p.verdict, p.agenda_on, p.decided_on, p.changed_at,
                    (select count(*) from proposal_cosigner c where c.proposal_id = p.id and c.state = 'SIGNED') signed
                from proposal p where p.space_id = ? order by p.number desc limit ?""").params(space, MOST)
                .query((row, _) -> new ProposalCard(new ProposalId(row.getObject("id", UUID.class)), row.getObject("space_id", UUID.class), row.getInt("number"),
                        row.getString("title"), Language.valueOf(row.getString("language")), Addressee.valueOf(row.getString("addressee")),
                        row.getString("municipality"), ProposalState.valueOf(row.getString("state")), verdict(row), row.getObject("agenda_on", LocalDate.class),
                        row.getObject("decided_on", LocalDate.class), row.getInt("signed"), instant(row, "changed_at"))).list();
    }

    private static @Nullable Verdict verdict(ResultSet row) throws SQLException {
        var name = row.getString("verdict");
        return name == null ? null : Verdict.valueOf(name);
    }

    /** A step as it is kept, before it is known who took it and when. */
    public record Line(ProposalStep.Kind kind, @Nullable LocalDate on, @Nullable String words, @Nullable UUID subject) {

        public static Line of(ProposalStep.Kind kind) {
            return new Line(kind, null, null, null);
        }

        public static Line of(ProposalStep.Kind kind, String words) {
            return new Line(kind, null, words, null);
        }

        public static Line about(ProposalStep.Kind kind, UUID subject) {
            return new Line(kind, null, null, subject);
        }
    }

    public void keep(UUID proposal, Line step, Actor actor, Instant now) {
        var kind = switch (actor) {
            case Actor.Person _ -> "person";
            case Actor.TheSystem _ -> "system";
            default -> "link";
        };
        var who = actor instanceof Actor.Person person ? person.id().value() : null;
        database.sql("insert into proposal_step (proposal_id, kind, on_day, words, subject, actor_kind, actor, at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(proposal, step.kind().name(), step.on(), step.words(), step.subject(), kind, who, utc(now))).update();
    }

    /** What happened, in its order. */
    public List<ProposalStep> steps(UUID proposal) {
        return database.sql("select * from (select * from proposal_step where proposal_id = ? order by id desc limit ?) newest order by id")
                .params(proposal, MOST)
                .query((row, _) -> new ProposalStep(ProposalStep.Kind.valueOf(row.getString("kind")), row.getObject("on_day", LocalDate.class),
                        row.getString("words"), row.getObject("subject", UUID.class), row.getString("actor_kind"), row.getObject("actor", UUID.class),
                        instant(row, "at"))).list();
    }

    /** Whether the last thing that happened is this, by the same person: then it need not be said again. */
    public boolean lastWas(UUID proposal, ProposalStep.Kind kind, @Nullable UUID actor) {
        return database.sql("select kind, actor from proposal_step where proposal_id = ? order by id desc limit 1").param(proposal)
                .query((row, _) -> row.getString("kind").equals(kind.name()) && Objects.equals(row.getObject("actor", UUID.class), actor))
                .optional().orElse(false);
    }

    public void attach(UUID proposal, Attachment file, byte[] content) {
        database.sql("insert into proposal_attachment (id, proposal_id, name, media_type, size, sha256, content, added_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(file.id(), proposal, file.name(), file.mediaType(), file.size(), file.sha256(), content, utc(file.addedAt())).update();
    }

    public List<Attachment> attachments(UUID proposal) {
        return database.sql("select id, name, media_type, size, sha256, added_at from proposal_attachment where proposal_id = ? order by added_at, id")
                .param(proposal).query((row, _) -> new Attachment(row.getObject("id", UUID.class), row.getString("name"), row.getString("media_type"),
                        row.getInt("size"), row.getString("sha256"), instant(row, "added_at"))).list();
    }

    public Optional<byte[]> content(UUID proposal, UUID attachment) {
        return database.sql("select content from proposal_attachment where id = ? and proposal_id = ?").params(attachment, proposal)
                .query((row, _) -> row.getBytes(1)).optional();
    }

    public void detach(UUID proposal, UUID attachment) {
        database.sql("delete from proposal_attachment where id = ? and proposal_id = ?").params(attachment, proposal).update();
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
