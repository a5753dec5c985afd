package nl.tafelronde.access;

import java.io.Serial;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * A person who is signed in, the same whichever way they came in. Roles: {@code PERSON} for everybody,
 * {@code ADMINISTRATOR} besides.
 */
public final class SignedIn extends AbstractAuthenticationToken {

    /** The role of administrators, for {@code @RolesAllowed} on views. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Actor.Person person;
    private final UUID signIn;

    public SignedIn(Actor.Person person, UUID signIn) {
        super(AuthorityUtils.createAuthorityList(
                person.administrator() ? new String[] {"ROLE_PERSON", "ROLE_" + ADMINISTRATOR} : new String[] {"ROLE_PERSON"}));
        this.person = person;
        this.signIn = signIn;
        setAuthenticated(true);
    }

    public Actor.Person person() {
        return person;
    }

    /** Which of the person's sign-ins this is. */
    public UUID signIn() {
        return signIn;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return person;
    }

    @Override
    public String getName() {
        return person.id().toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedIn that && signIn.equals(that.signIn) && person.equals(that.person);
    }

    @Override
    public int hashCode() {
        return Objects.hash(signIn);
    }

    @Override
    public String toString() {
        return "SignedIn[" + person.id() + "]";
    }
}
