package nl.tafelronde.access.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import nl.tafelronde.access.AccountCard;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;

/** A person with an account. Ends by an administrator (can be undone) or by being erased (cannot). */
@Entity
@Table(name = "account")
public class AccountEntity {

    @Id
    private UUID id;
    @Version
    private @Nullable Long version;
    private String name;
    private @Nullable String email;
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(2)")
    private Language language;
    private boolean administrator;
    private Instant created;
    private @Nullable Instant lastSeen;
    private @Nullable Instant ended;
    private @Nullable Instant erased;

    @SuppressWarnings("NullAway.Init")
    protected AccountEntity() {
    }

    public AccountEntity(AccountId id, String name, EmailAddress email, Language language, Instant created) {
        this.id = id.value();
        this.name = name;
        this.email = email.value();
        this.language = language;
        this.created = created;
    }

    public void introduce(String newName, Language newLanguage) {
        this.name = newName;
        this.language = newLanguage;
    }

    public void reachAt(EmailAddress newEmail) {
        this.email = newEmail.value();
    }

    public void administer(boolean yes) {
        this.administrator = yes;
    }

    public void end(Instant at) {
        this.ended = at;
    }

    public void readmit() {
        this.ended = null;
    }

    /** Forgets who this was; the row stays, because contributions point at it. */
    public void erase(Instant at) {
        name = "";
        email = null;
        administrator = false;
        lastSeen = null;
        erased = at;
    }

    public void seen(Instant at) {
        this.lastSeen = at;
    }

    public boolean mayEnter() {
        return ended == null && erased == null;
    }

    public boolean administrator() {
        return administrator;
    }

    public boolean erased() {
        return erased != null;
    }

    public Actor.Person actor() {
        return new Actor.Person(new AccountId(id), name, administrator, language);
    }

    public AccountCard card() {
        return new AccountCard(new AccountId(id), name, email == null ? "" : email, language, administrator, created, lastSeen,
                ended != null, erased != null);
    }
}
