package school.heed.chronology;

import java.util.List;
import school.heed.people.PersonLine;

/**
 * One part of a chronology as a document, oldest recorded line first.
 *
 * @param reported the reports in it, whichever part they stand in
 * @param authors everybody in school who wrote a line of the whole document
 */
public record Document(
        List<DocumentLine> lines, List<Reported> reported, List<PersonLine> authors, DocumentFoot foot) {}
