package nl.tafelronde.kernel.ui;

/**
 * A page with fields that are not saved at every change. When the reader takes another language the page is made anew;
 * the new one is given what the old one held, so that no word is lost.
 *
 * @param <T> what was written, with whatever tells which version of the subject it was written on
 */
public interface HasUnsaved<T> {

    /** What stands in the fields now, saved or not. */
    T unsaved();

    /** Puts it in the fields of this page, which was just made. */
    void bringBack(T unsaved);
}
