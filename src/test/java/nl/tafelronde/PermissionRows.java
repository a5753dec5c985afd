package nl.tafelronde;

import java.util.List;

/** A module's rows of the table of who may do what. Every bean of this type is tried by {@link PermissionTableDbTest}. */
public interface PermissionRows {

    List<PermissionRow> rows();
}
