"""How a section is set on paper: with room, closer, and closest where it would not keep to one page otherwise."""

STYLE = """
h1 { font-size: 140px; font-weight: 600; margin: 0 0 5px 0; }
h2 { font-size: 100px; font-weight: 600; margin: 45px 0 15px 0; }
h3 { font-size: 95px; font-weight: 600; margin: 60px 0 15px 0; }
p { margin: 0 0 15px 0; }
table { border-collapse: collapse; margin: 0; }
th { font-weight: 400; text-align: left; vertical-align: top; padding: 15px 30px 15px 0; }
td { text-align: left; vertical-align: top; padding: 15px 30px 15px 0; }
.muted { color: #4d4d4d; }
.mark, .role { color: #4d4d4d; font-size: 75px; font-weight: 400; }
.small { color: #333333; font-size: 75px; margin: 35px 0 0 0; }
.said { margin: 0 0 45px 0; }
.source { font-size: 80px; margin: 0 0 25px 0; }
.scheme { text-align: center; margin: 10px 0 20px 0; }
.rows { margin: 0 0 30px 0; }
.rows th, .rows td { padding: 18px 30px 18px 0; border-bottom: 4px solid #8c8c8c; }
.rows .head { border-bottom: 10px solid #000000; font-weight: 600; vertical-align: bottom; }
.rows .number { text-align: right; }
.rows .hand { border-left: 4px solid #8c8c8c; padding-left: 35px; }
.facts td { padding: 4px 30px 4px 0; }
.hazards { margin: 15px 0 0 0; }
.danger { margin: 40px 0 20px 0; }
.danger td { border: 10px solid #000000; padding: 35px 50px 35px 50px; }
.todo th { color: #4d4d4d; padding: 8px 30px 8px 0; }
.todo td { padding: 8px 0 8px 0; }
.sign td { border-bottom: 4px solid #000000; color: #4d4d4d; padding: 90px 30px 10px 0; }
"""
"""How everything on paper is set, in tenths of a point."""

SNUG = """
h1 { font-size: 120px; margin: 0; }
h2 { font-size: 95px; margin: 25px 0 5px 0; }
p { margin: 0 0 8px 0; }
.scheme { margin: 0 0 10px 0; }
.rows { margin: 0 0 15px 0; }
.rows th, .rows td { padding-top: 6px; padding-bottom: 6px; }
.hazards { margin: 5px 0 0 0; }
.danger { margin: 15px 0 0 0; }
.danger td { padding: 20px 40px 20px 40px; }
.facts td, .todo th, .todo td { padding-top: 1px; padding-bottom: 1px; }
.todo, .hazards, .facts { font-size: 85px; }
.small { font-size: 70px; margin: 20px 0 0 0; }
.sign td { padding-top: 60px; }
"""
"""What changes where a section then needs one page; the numbers of the table keep their size."""

TIGHT = """
h2 { margin: 12px 0 0 0; }
p { margin: 0 0 4px 0; }
.scheme { margin: 0; }
.rows { margin: 0 0 8px 0; }
.rows th, .rows td { padding-top: 1px; padding-bottom: 1px; }
.hazards { margin: 0; font-size: 78px; }
.facts { font-size: 80px; }
.danger { margin: 8px 0 0 0; }
.danger td { padding: 10px 30px 10px 30px; }
.small { font-size: 68px; margin: 8px 0 0 0; }
.sign td { padding-top: 40px; }
"""
"""And what changes where that was not enough: nothing but gaps, and a little of the smallest letters."""
