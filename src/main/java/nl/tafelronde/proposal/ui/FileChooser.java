package nl.tafelronde.proposal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.function.BiConsumer;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.proposal.Attachments;

/** Takes one file at a time, by button or by dragging, and never keeps more of it in memory than is allowed. */
class FileChooser extends Upload {

    private final BiConsumer<String, byte[]> chosen;

    /** @param chosen gets name and content, one byte longer than allowed when it was too long */
    FileChooser(BiConsumer<String, byte[]> chosen) {
        this.chosen = chosen;
        setUploadHandler(this::read);
        setMaxFileSize(Attachments.MAX_BYTES);
        setUploadButton(new Button(getTranslation("proposal.file.choose")));
        setDropLabel(new Span(getTranslation("proposal.file.drop")));
        var tooBig = getTranslation("proposal.file.too-large", Attachments.MAX_BYTES / 1_000_000);
        var busy = getTranslation("proposal.file.busy");
        var trouble = getTranslation("proposal.file.failed");
        setI18n(new UploadI18N().setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("proposal.file.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("proposal.file.drop")))
                .setError(new UploadI18N.Error().setFileIsTooBig(tooBig).setIncorrectFileType(trouble).setTooManyFiles(trouble))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status().setConnecting(busy).setStalled(busy).setProcessing(busy).setHeld(busy))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime().setPrefix("").setUnknown(busy))
                        .setError(new UploadI18N.Uploading.Error().setServerUnavailable(trouble).setUnexpectedServerError(trouble).setForbidden(trouble)
                                .setFileTooLarge(tooBig))));
        addFileRejectedListener(event -> {
            clearFileList();
            Notices.problem(event.getErrorMessage());
        });
        addFailedListener(_ -> {
            clearFileList();
            Notices.problem(trouble);
        });
    }

    private void read(UploadEvent event) throws IOException {
        byte[] content;
        try (var stream = event.getInputStream()) {
            content = stream.readNBytes(Attachments.MAX_BYTES + 1);
        }
        var name = event.getFileName();
        event.getUI().access(() -> {
            clearFileList();
            chosen.accept(name, content);
        });
    }
}
