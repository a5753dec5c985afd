package nl.tafelronde.space.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Memberships;
import nl.tafelronde.access.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Answers from the members of the spaces which role somebody has. Asked on every step of every page, so one request reads a role
 * once. Nothing is kept longer than that, because a role that was taken away must stop at once, on every machine; and whoever
 * writes is always asked anew.
 */
@Component
class SpaceMemberships implements Memberships {

    private static final String KNOWN = SpaceMemberships.class.getName();

    private final MemberRepository members;

    SpaceMemberships(MemberRepository members) {
        this.members = members;
    }

    private record Asked(AccountId account, UUID space) {
    }

    /** What one request knows. */
    private record Known(Map<Asked, Optional<Role>> roles) {
    }

    @Override
    public Optional<Role> roleOf(AccountId account, UUID space) {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null || writes() ? members.roleOf(account.value(), space)
                : known(request).roles().computeIfAbsent(new Asked(account, space), it -> members.roleOf(it.account().value(), it.space()));
    }

    @Override
    public Map<UUID, Role> rolesIn(AccountId account, Collection<UUID> spaces) {
        return spaces.isEmpty() ? Map.of() : members.rolesIn(account.value(), spaces).stream()
                .collect(Collectors.toMap(MemberRepository.Held::space, MemberRepository.Held::role));
    }

    /** A member or a space changed in this request: what it read before is so no more. */
    static void forget() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(KNOWN, RequestAttributes.SCOPE_REQUEST);
        }
    }

    private static boolean writes() {
        return TransactionSynchronizationManager.isActualTransactionActive() && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    private static Known known(RequestAttributes request) {
        if (request.getAttribute(KNOWN, RequestAttributes.SCOPE_REQUEST) instanceof Known known) {
            return known;
        }
        var known = new Known(new HashMap<>());
        request.setAttribute(KNOWN, known, RequestAttributes.SCOPE_REQUEST);
        return known;
    }
}
