/** What `--help` says. */

export const HELP = `Usage: border-incidents <command> …

  check FILE… [--json]
      What is wrong with each file: line or feature, field, what was expected.

  proximity FILE [-o OUT] [--boundary FILE] [--zones FILE]
            [--on-error stop|keep|drop] [--force]
      Adds to every record its distance from the border and its relation to the
      peacekeepers' zone on its date. GeoJSON, newline-delimited GeoJSON or CSV
      in, the same kind out; every other byte of a record stays as it was.

      -o, --output OUT   write a file instead of standard output
      --boundary FILE    measure to the lines of this GeoJSON file
      --zones FILE       relate to the polygons of this GeoJSON file
      --on-error         what bad records do: stop (nothing is written; default),
                         keep (passed on unanswered), drop (written to a rejects
                         file beside the output)
      --force            overwrite existing files, but never one that is read

  --help, --version

CSV columns are found by name: latitude, lat or y; longitude, lon, lng, long or x;
start, event_date, date or date_start; end or date_end; date_precision or
time_precision; location_radius_m or radius_m (metres).

Exit codes: 0 clean; 1 bad records; 2 cannot be read or written, or wrong usage.

The border is the international border as mapped; the zone is an approximate
reconstruction. Neither implies endorsement.
`;
