package nl.tafelronde.proposal.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.proposal.CoSigner;
import nl.tafelronde.proposal.CoSignerId;
import nl.tafelronde.proposal.NewCoSigner;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who was asked to sign, and what they said. Used inside transactions that hold the proposal. */
@Repository
public class CoSignerRows {

    private final JdbcClient database;

    CoSignerRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * A co-signer as they are kept.
     *
     * @param signedHash of the text they signed
     * @param askedAt    when they were last asked by mail
     * @param salt       with which {@code digest} stands for who they are in the frozen text; null before it was frozen
     */
    public record Row(CoSignerId id, UUID proposal, @Nullable String name, @Nullable UUID organisationId, String organisation, String capacity,
            @Nullable EmailAddress email, Language language, CoSigner.State state, String comment, @Nullable String signedHash, @Nullable String salt,
            @Nullable String digest, @Nullable Instant answeredAt, int linkVersion, @Nullable Instant askedAt) {

        /** @param textHash of what the proposal says now */
        public CoSigner read(String textHash) {
            return new CoSigner(id, name, organisationId, organisation, capacity, email, language, state, comment,
                    state == CoSigner.State.SIGNED && !textHash.equals(signedHash), answeredAt);
        }
    }

    public void add(CoSignerId id, UUID proposal, NewCoSigner signer, String organisation, Instant now) {
        database.sql("""
                insert into proposal_cosigner (id, proposal_id, name, organisation_id, organisation, capacity, email, language, state, comment, link_version, added_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'NEW', '', 1, ?)""")
                .params(Arrays.asList(id.value(), proposal, signer.name(), signer.organisation() == null ? null : signer.organisation().value(), organisation,
                        signer.capacity(), signer.email() == null ? null : signer.email().value(), signer.language().name(), ProposalRows.utc(now))).update();
    }

    public List<Row> of(UUID proposal) {
        return database.sql("select * from proposal_cosigner where proposal_id = ? order by added_at, id").param(proposal).query(CoSignerRows::row).list();
    }

    public Optional<Row> find(UUID id) {
        return database.sql("select * from proposal_cosigner where id = ?").param(id).query(CoSignerRows::row).optional();
    }

    /** Everywhere this address was asked. */
    public List<Row> ofAddress(EmailAddress email) {
        return database.sql("select * from proposal_cosigner where email = ? order by added_at, id").param(email.value()).query(CoSignerRows::row).list();
    }

    public void asked(UUID id, Instant now) {
        database.sql("update proposal_cosigner set state = if(state = 'NEW', 'ASKED', state), asked_at = ? where id = ?").params(ProposalRows.utc(now), id).update();
    }

    public void answer(UUID id, CoSigner.State state, String comment, @Nullable String signedHash, Instant now) {
        database.sql("update proposal_cosigner set state = ?, comment = ?, signed_hash = ?, answered_at = ? where id = ?")
                .params(Arrays.asList(state.name(), comment, signedHash, ProposalRows.utc(now), id)).update();
    }

    public void freeze(UUID id, String salt, String digest) {
        database.sql("update proposal_cosigner set salt = ?, digest = ? where id = ?").params(salt, digest, id).update();
    }

    public void remove(UUID id) {
        database.sql("delete from proposal_cosigner where id = ?").param(id).update();
    }

    public void renewLink(UUID id) {
        database.sql("update proposal_cosigner set link_version = link_version + 1 where id = ?").param(id).update();
    }

    /** Who they are goes, with the salt: the digest in the frozen text stays and says nothing. */
    public void forget(UUID id) {
        database.sql("update proposal_cosigner set name = null, email = null, capacity = '', comment = '', salt = null where id = ?").param(id).update();
    }

    public void forgetAddress(UUID id) {
        database.sql("update proposal_cosigner set email = null where id = ?").param(id).update();
    }

    /** The organisation became part of another, which signs nothing anew: its name stays as it was under what was frozen. */
    public void moveOrganisation(UUID gone, UUID kept) {
        database.sql("update proposal_cosigner set organisation_id = ? where organisation_id = ?").params(kept, gone).update();
    }

    /**
     * Addresses of co-signers of proposals on which nothing happened for long.
     *
     * @param over    since when, of those on which nothing will: decided or withdrawn
     * @param waiting since when, of the others
     */
    public List<Row> addressesUntil(Instant over, Instant waiting) {
        return database.sql("""
                select c.* from proposal_cosigner c join proposal p on p.id = c.proposal_id
                where c.email is not null and (p.changed_at < ? and (p.state = 'WITHDRAWN' or p.state = 'DECIDED' and p.verdict <> 'DEFERRED') or p.changed_at < ?)""")
                .params(ProposalRows.utc(over), ProposalRows.utc(waiting)).query(CoSignerRows::row).list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var email = row.getString("email");
        var answered = row.getObject("answered_at", LocalDateTime.class);
        var asked = row.getObject("asked_at", LocalDateTime.class);
        return new Row(new CoSignerId(row.getObject("id", UUID.class)), row.getObject("proposal_id", UUID.class), row.getString("name"),
                row.getObject("organisation_id", UUID.class), row.getString("organisation"), row.getString("capacity"),
                email == null ? null : new EmailAddress(email), Language.valueOf(row.getString("language")), CoSigner.State.valueOf(row.getString("state")),
                row.getString("comment"), row.getString("signed_hash"), row.getString("salt"), row.getString("digest"),
                answered == null ? null : answered.toInstant(ZoneOffset.UTC), row.getInt("link_version"),
                asked == null ? null : asked.toInstant(ZoneOffset.UTC));
    }
}
