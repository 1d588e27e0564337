package school.heed.casefile;

import java.util.List;
import school.heed.platform.Ref;

/** A case about to be opened from a concern. {@code about} is a short, neutral line such as "Pushing and messages". */
public record NewCase(String about, List<ChildIn> children, Ref concern) {}
