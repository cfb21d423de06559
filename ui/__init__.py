"""The page: Streamlit screens over the one door, ``coach.app.Coach``."""
